package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.lang.reflect.Field;

/** The slots of fields of primitive types: as wide in the bytes as in memory, which is fastest. */
final class PrimitiveSlots {
  private PrimitiveSlots() {}

  static Slot of(Field field) {
    return switch (field.getType().getName()) {
      case "boolean" -> new OfBoolean(field);
      case "byte" -> new OfByte(field);
      case "char" -> new OfChar(field);
      case "short" -> new OfShort(field);
      case "int" -> new OfInt(field);
      case "long" -> new OfLong(field);
      case "float" -> new OfFloat(field);
      case "double" -> new OfDouble(field);
      default -> throw new IllegalArgumentException(field + " is not primitive");
    };
  }

  private static final class OfBoolean extends Slot {
    OfBoolean(Field field) {
      super(field);
    }

    @Override
    void write(Engine engine, Output output, Object owner) throws IllegalAccessException {
      output.writeBoolean(field.getBoolean(owner));
    }

    @Override
    Object read(Engine engine, Input input) {
      return input.readBoolean();
    }

    @Override
    void readInto(Object owner, Engine engine, Input input) throws IllegalAccessException {
      field.setBoolean(owner, input.readBoolean());
    }
  }

  private static final class OfByte extends Slot {
    OfByte(Field field) {
      super(field);
    }

    @Override
    void write(Engine engine, Output output, Object owner) throws IllegalAccessException {
      output.writeByte(field.getByte(owner));
    }

    @Override
    Object read(Engine engine, Input input) {
      return input.readByte();
    }

    @Override
    void readInto(Object owner, Engine engine, Input input) throws IllegalAccessException {
      field.setByte(owner, input.readByte());
    }
  }

  private static final class OfChar extends Slot {
    OfChar(Field field) {
      super(field);
    }

    @Override
    void write(Engine engine, Output output, Object owner) throws IllegalAccessException {
      output.writeChar(field.getChar(owner));
    }

    @Override
    Object read(Engine engine, Input input) {
      return input.readChar();
    }

    @Override
    void readInto(Object owner, Engine engine, Input input) throws IllegalAccessException {
      field.setChar(owner, input.readChar());
    }
  }

  private static final class OfShort extends Slot {
    OfShort(Field field) {
      super(field);
    }

    @Override
    void write(Engine engine, Output output, Object owner) throws IllegalAccessException {
      output.writeShort(field.getShort(owner));
    }

    @Override
    Object read(Engine engine, Input input) {
      return input.readShort();
    }

    @Override
    void readInto(Object owner, Engine engine, Input input) throws IllegalAccessException {
      field.setShort(owner, input.readShort());
    }
  }

  private static final class OfInt extends Slot {
    OfInt(Field field) {
      super(field);
    }

    @Override
    void write(Engine engine, Output output, Object owner) throws IllegalAccessException {
      output.writeInt(field.getInt(owner));
    }

    @Override
    Object read(Engine engine, Input input) {
      return input.readInt();
    }

    @Override
    void readInto(Object owner, Engine engine, Input input) throws IllegalAccessException {
      field.setInt(owner, input.readInt());
    }
  }

  private static final class OfLong extends Slot {
    OfLong(Field field) {
      super(field);
    }

    @Override
    void write(Engine engine, Output output, Object owner) throws IllegalAccessException {
      output.writeLong(field.getLong(owner));
    }

    @Override
    Object read(Engine engine, Input input) {
      return input.readLong();
    }

    @Override
    void readInto(Object owner, Engine engine, Input input) throws IllegalAccessException {
      field.setLong(owner, input.readLong());
    }
  }

  private static final class OfFloat extends Slot {
    OfFloat(Field field) {
      super(field);
    }

    @Override
    void write(Engine engine, Output output, Object owner) throws IllegalAccessException {
      output.writeFloat(field.getFloat(owner));
    }

    @Override
    Object read(Engine engine, Input input) {
      return input.readFloat();
    }

    @Override
    void readInto(Object owner, Engine engine, Input input) throws IllegalAccessException {
      field.setFloat(owner, input.readFloat());
    }
  }

  private static final class OfDouble extends Slot {
    OfDouble(Field field) {
      super(field);
    }

    @Override
    void write(Engine engine, Output output, Object owner) throws IllegalAccessException {
      output.writeDouble(field.getDouble(owner));
    }

    @Override
    Object read(Engine engine, Input input) {
      return input.readDouble();
    }

    @Override
    void readInto(Object owner, Engine engine, Input input) throws IllegalAccessException {
      field.setDouble(owner, input.readDouble());
    }
  }
}
