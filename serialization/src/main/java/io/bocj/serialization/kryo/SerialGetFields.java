package io.bocj.serialization.kryo;

import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import org.jspecify.annotations.Nullable;

/** Fields by name, as {@code ObjectInputStream.readFields} has them. */
final class SerialGetFields extends ObjectInputStream.GetField {
  private final Class<?> declaring;
  private final SerialFields fields;

  /** Null if the writer wrote no fields at all. */
  private final @Nullable Object @Nullable [] values;

  SerialGetFields(Class<?> declaring, SerialFields fields, @Nullable Object @Nullable [] values) {
    this.declaring = declaring;
    this.fields = fields;
    this.values = values;
  }

  @SuppressWarnings("unchecked")
  private <T> T value(String name, T fallback) {
    int index = fields.indexOf(name);
    if (values == null) {
      return fallback;
    }
    Object value = values[index];
    if (value == null || value.getClass() != fallback.getClass()) {
      throw new IllegalArgumentException(
          "serializable field " + name + " does not hold a " + fallback.getClass().getSimpleName());
    }
    return (T) value;
  }

  @Override
  public ObjectStreamClass getObjectStreamClass() {
    return ObjectStreamClass.lookup(declaring);
  }

  @Override
  public boolean defaulted(String name) {
    fields.indexOf(name);
    return values == null;
  }

  @Override
  public boolean get(String name, boolean fallback) {
    return value(name, fallback);
  }

  @Override
  public byte get(String name, byte fallback) {
    return value(name, fallback);
  }

  @Override
  public char get(String name, char fallback) {
    return value(name, fallback);
  }

  @Override
  public short get(String name, short fallback) {
    return value(name, fallback);
  }

  @Override
  public int get(String name, int fallback) {
    return value(name, fallback);
  }

  @Override
  public long get(String name, long fallback) {
    return value(name, fallback);
  }

  @Override
  public float get(String name, float fallback) {
    return value(name, fallback);
  }

  @Override
  public double get(String name, double fallback) {
    return value(name, fallback);
  }

  @Override
  @SuppressWarnings("NullAway") // The JDK's declaration says nothing of nulls.
  public @Nullable Object get(String name, @Nullable Object fallback) {
    int index = fields.indexOf(name);
    return values == null ? fallback : values[index];
  }
}
