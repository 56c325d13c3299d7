package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.ClassResolver;
import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Registration;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.bocj.TransferException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * From class to number and back. Numbers come from the common {@link ClassTable}; classes are those
 * of this interpreter's loader and of no other. Kryo's own resolver would ask a loader of its
 * choice for a name that is not found, and keeps what it found.
 */
@SuppressWarnings("rawtypes")
final class CrossingResolver implements ClassResolver {
  private final TransferContext context;
  private final Crossings crossings;

  /** By number, for reading; these are classes of this interpreter, or common ones. */
  private @Nullable Crossing[] numbered = new Crossing[64];

  private boolean started;

  CrossingResolver(TransferContext context) {
    this.context = context;
    this.crossings = Crossings.of(context.rules());
  }

  /** Until then, Kryo's constructor registers what is not wanted here. */
  void start() {
    for (Copier<?> copier : Copiers.NUMBERED) {
      numbered[copier.number()] = Crossings.numbered(copier);
    }
    started = true;
  }

  Crossings crossings() {
    return crossings;
  }

  /**
   * How to read what stands under a number.
   *
   * @throws TransferException if there is no such class here, or not this version of it
   */
  Crossing numbered(int id) {
    Crossing known = id > 0 && id < numbered.length ? numbered[id] : null;
    return known == null ? resolve(id) : known;
  }

  private Crossing resolve(int id) {
    ClassTable.Entry entry = ClassTable.entry(id);
    Crossing crossing = crossings.copied(context.load(entry.name()));
    if (crossing.getId() != id) {
      throw new TransferException(
          "class "
              + entry.name()
              + " in interpreter "
              + context.interpreter().name()
              + " is not the version that the value was encoded from, or crosses by another rule");
    }
    if (id >= numbered.length) {
      numbered = Arrays.copyOf(numbered, id * 2);
    }
    numbered[id] = crossing;
    return crossing;
  }

  @Override
  public @Nullable Registration writeClass(Output output, @Nullable Class type) {
    Crossing crossing = type == null ? null : crossings.get(type);
    output.writeVarInt(crossing == null ? ClassTable.NULL : crossing.getId(), true);
    return crossing;
  }

  @Override
  public @Nullable Registration readClass(Input input) {
    int id = input.readVarInt(true);
    return id == ClassTable.NULL ? null : numbered(id);
  }

  @Override
  public @Nullable Registration getRegistration(Class type) {
    return started ? crossings.get(type) : null;
  }

  @Override
  public @Nullable Registration getRegistration(int id) {
    return null;
  }

  @Override
  public void setKryo(Kryo kryo) {}

  @Override
  public Registration register(Registration registration) {
    return registration;
  }

  @Override
  public @Nullable Registration unregister(int id) {
    return null;
  }

  @Override
  public Registration registerImplicit(Class type) {
    return crossings.get(type);
  }

  @Override
  public void reset() {}
}
