package io.bocj.serialization.kryo;

import java.io.IOException;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import org.jspecify.annotations.Nullable;

/** Fields by name, as {@code ObjectOutputStream.putFields} has them. */
final class SerialPutFields extends ObjectOutputStream.PutField {
  private final SerialFields fields;
  private final @Nullable Object[] values;

  SerialPutFields(SerialFields fields) {
    this.fields = fields;
    this.values = fields.defaults();
  }

  @Nullable Object[] values() {
    return values;
  }

  private void set(String name, Object value) {
    int index = fields.indexOf(name);
    Object present = values[index];
    if (present == null || present.getClass() != value.getClass()) {
      throw new IllegalArgumentException(
          "serializable field " + name + " does not hold a " + value.getClass().getSimpleName());
    }
    values[index] = value;
  }

  @Override
  public void put(String name, boolean value) {
    set(name, value);
  }

  @Override
  public void put(String name, byte value) {
    set(name, value);
  }

  @Override
  public void put(String name, char value) {
    set(name, value);
  }

  @Override
  public void put(String name, short value) {
    set(name, value);
  }

  @Override
  public void put(String name, int value) {
    set(name, value);
  }

  @Override
  public void put(String name, long value) {
    set(name, value);
  }

  @Override
  public void put(String name, float value) {
    set(name, value);
  }

  @Override
  public void put(String name, double value) {
    set(name, value);
  }

  @Override
  public void put(String name, @Nullable Object value) {
    int index = fields.indexOf(name);
    if (fields.isPrimitive(index)) {
      throw new IllegalArgumentException("serializable field " + name + " holds no object");
    }
    values[index] = value;
  }

  /** Has to be there, as the superclass declares it. */
  @Override
  @Deprecated
  @SuppressWarnings("InlineMeSuggester") // It overrides; nobody is to inline it.
  public void write(ObjectOutput out) throws IOException {
    ((ObjectOutputStream) out).writeFields();
  }
}
