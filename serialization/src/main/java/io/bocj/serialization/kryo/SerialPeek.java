package io.bocj.serialization.kryo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what a serializable object of the JDK is made around, where it has no method that tells:
 * Java serialization shows each object before it writes it. Nothing is written.
 */
final class SerialPeek extends ObjectOutputStream {
  private final Object owner;
  private @Nullable Object held;

  private SerialPeek(Object owner) throws IOException {
    super(OutputStream.nullOutputStream());
    this.owner = owner;
    enableReplaceObject(true);
  }

  /** The first object that it holds, or null if it holds none. */
  static @Nullable Object heldBy(Object owner) {
    try (SerialPeek peek = new SerialPeek(owner)) {
      peek.writeObject((Serializable) owner);
      return peek.held;
    } catch (IOException e) {
      throw new IllegalStateException(owner.getClass().getName() + " cannot be looked into", e);
    }
  }

  /** What is held is left out, whether it is serializable or not. */
  @Override
  protected @Nullable Object replaceObject(Object object) {
    if (object == owner) {
      return object;
    }
    if (held == null) {
      held = object;
    }
    return null;
  }
}
