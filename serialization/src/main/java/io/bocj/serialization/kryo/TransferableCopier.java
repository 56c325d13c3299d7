package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.bocj.TransferException;
import io.bocj.Transferable;
import io.bocj.spi.Departures;
import io.bocj.spi.Loans;
import io.bocj.spi.Storage;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * The move lane: the storage is an attachment, the class's other fields are copied. No constructor
 * of the application runs.
 */
final class TransferableCopier extends Copier<Transferable<?>> {
  private final Maker maker;
  private final Class<?> storageType;
  private final Fields fields;

  private TransferableCopier(Class<?> type, Fields fields) {
    this.maker = new Maker(type, Object.class);
    this.storageType = storageType(type);
    this.fields = fields;
  }

  static Copier<?> of(Class<?> type) {
    return new TransferableCopier(type, new Fields(Slot.ofClass(type, Transferable.class)));
  }

  /** {@code Object}, if it is a type variable of a class in between. */
  private static Class<?> storageType(Class<?> type) {
    Class<?> direct = type;
    while (direct.getSuperclass() != Transferable.class) {
      direct = direct.getSuperclass();
    }
    Type parent = direct.getGenericSuperclass();
    return parent instanceof ParameterizedType parameterized
            && parameterized.getActualTypeArguments()[0] instanceof Class<?> given
        ? given
        : Object.class;
  }

  /** Whether the storage is all that there is to copy. */
  boolean isBare() {
    return fields.slots().length == 0;
  }

  @Override
  String layout() {
    return fields.layout();
  }

  @Override
  void write(Engine engine, Output output, Transferable<?> value) {
    engine.attach(engine.depart(value));
    fields.write(engine.writer(), value);
  }

  @Override
  Transferable<?> read(Engine engine, Input input, Class<? extends Transferable<?>> type) {
    Transferable<?> value = make();
    engine.reference(value);
    lend(engine.reader().loans(), value, engine.attached(Storage.class));
    fields.readInto(engine.reader(), value);
    return value;
  }

  /** A handle around a storage, if that is all there is. */
  Transferable<?> around(Loans loans, Storage storage) {
    Transferable<?> value = make();
    lend(loans, value, storage);
    return value;
  }

  private void lend(Loans loans, Transferable<?> value, Storage storage) {
    if (!storage.fits(storageType)) {
      throw new TransferException("the bytes are not sound: they ask for another storage");
    }
    loans.lend(value, storage);
  }

  private Transferable<?> make() {
    return (Transferable<?>) maker.make();
  }

  @Override
  boolean callsOut(Class<?> type) {
    return false;
  }

  @Override
  void walk(Transferable<?> value, Walk walk) {
    Departures.requireHeld(value);
    fields.walk(value, walk);
  }
}
