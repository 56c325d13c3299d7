package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.bocj.TransferException;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records: the fields are read, whatever the accessors do, and the canonical constructor runs. */
final class RecordCopier extends Copier<Object> {
  /** So many times by reflection; see {@link Fields}. */
  private static final int COLD = 200;

  private final Constructor<?> constructor;
  private final Fields fields;

  /** Which parameter of the constructor each slot is. */
  private final int[] places;

  /** As in {@link Fields}: racing threads do no harm. */
  private int reads;

  private @Nullable MethodHandle maker;

  RecordCopier(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<Slot> declared = new ArrayList<>();
    try {
      for (RecordComponent component : components) {
        declared.add(Slot.of(type.getDeclaredField(component.getName())));
      }
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchFieldException | NoSuchMethodException e) {
      throw new IllegalStateException(type + " is not a proper record", e);
    }
    if (!constructor.trySetAccessible()) {
      throw Refused.closed(type);
    }
    fields = new Fields(declared);
    places = Arrays.stream(fields.slots()).mapToInt(declared::indexOf).toArray();
  }

  @Override
  String layout() {
    return fields.layout();
  }

  @Override
  void write(Engine engine, Output output, Object value) {
    engine.references().begin();
    fields.write(engine.writer(), value);
    engine.references().finish();
  }

  @Override
  Object read(Engine engine, Input input, Class<? extends Object> type) {
    try {
      MethodHandle fused = maker;
      return fused == null ? readCold(engine, input) : readFused(fused, engine.reader());
    } catch (InvocationTargetException e) {
      throw failed(type, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " cannot be re-made", e);
    }
  }

  private Object readCold(Engine engine, Input input) throws ReflectiveOperationException {
    if (reads++ == COLD) {
      maker = FieldSteps.maker(constructor, fields.slots(), places);
    }
    @Nullable Object[] arguments = new Object[places.length];
    for (int i = 0; i < places.length; i++) {
      arguments[places[i]] = fields.slots()[i].read(engine, input);
    }
    return constructor.newInstance(arguments);
  }

  private Object readFused(MethodHandle fused, GraphReader from) throws InvocationTargetException {
    try {
      return (Object) fused.invokeExact(from, from.source.claim(fields.size()));
    } catch (InvocationTargetException e) {
      throw e;
    } catch (Throwable e) {
      throw Unchecked.of(e);
    }
  }

  private static TransferException failed(Class<?> type, @Nullable Throwable cause) {
    return new TransferException(
        type.getName() + " cannot be re-made: its constructor threw " + cause, cause);
  }

  @Override
  boolean callsOut(Class<?> type) {
    return false;
  }

  @Override
  void walk(Object value, Walk walk) {
    fields.walk(value, walk);
  }
}
