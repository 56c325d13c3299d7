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

  /**
   * Kept with the class, not in a map of classes: what was once written must not keep its loader
   * alive.
   */
  private final ClassValue<Crossing> crossings =
      new ClassValue<>() {
        @Override
        protected Crossing computeValue(Class<?> type) {
          return decide(type);
        }
      };

  /** By number, for reading; these are classes of this interpreter, or common ones. */
  private @Nullable Crossing[] numbered = new Crossing[64];

  private boolean started;
  private @Nullable Class<?> latestType;
  private @Nullable Crossing latest;

  CrossingResolver(TransferContext context) {
    this.context = context;
  }

  /** Until then, Kryo's constructor registers what is not wanted here. */
  void start() {
    for (Copier<?> copier : Copiers.NUMBERED) {
      numbered[copier.number()] = numbered(copier);
    }
    started = true;
  }

  /** How instances of a class cross, when writing; when reading, the crossing just read. */
  Crossing crossing(Class<?> type) {
    Crossing known = latest;
    if (known == null || type != latestType) {
      known = crossings.get(type);
      latest = known;
      latestType = type;
    }
    return known;
  }

  private Crossing decide(Class<?> type) {
    if (context.sharing().sharesInstancesOf(type)) {
      return numbered(Copiers.ATTACHMENT);
    }
    return copied(type);
  }

  private Crossing copied(Class<?> type) {
    Copier<?> copier = context.rules().copierOf(type);
    if (copier.number() != Copier.UNNUMBERED) {
      return numbered(copier);
    }
    Class<?> named = Catalog.nameGiver(type);
    return new Crossing(named, copier, ClassTable.idOf(named, copier.layout()));
  }

  private static Crossing numbered(Copier<?> copier) {
    return new Crossing(copier.getClass(), copier, copier.number());
  }

  @Override
  public @Nullable Registration writeClass(Output output, @Nullable Class type) {
    if (type == null) {
      output.writeVarInt(ClassTable.NULL, true);
      return null;
    }
    Crossing crossing = crossing(type);
    output.writeVarInt(crossing.getId(), true);
    return crossing;
  }

  @Override
  public @Nullable Registration readClass(Input input) {
    int id = input.readVarInt(true);
    if (id == ClassTable.NULL) {
      return null;
    }
    Crossing known = id > 0 && id < numbered.length ? numbered[id] : null;
    latest = known == null ? resolve(id) : known;
    latestType = latest.getType();
    return latest;
  }

  private Crossing resolve(int id) {
    ClassTable.Entry entry = ClassTable.entry(id);
    Crossing crossing = copied(context.load(entry.name()));
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
  public @Nullable Registration getRegistration(Class type) {
    return started ? crossing(type) : null;
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
    return crossing(type);
  }

  @Override
  public void reset() {
    latest = null;
    latestType = null;
  }
}
