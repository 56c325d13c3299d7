package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** Primitive values in boxes, to and from bytes. */
final class Primitives {
  private Primitives() {}

  /** What a field of a type holds before anything is put there. */
  static @Nullable Object zero(Class<?> type) {
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
  }

  static void write(Output output, Object boxed) {
    if (boxed instanceof Integer value) {
      output.writeInt(value);
    } else if (boxed instanceof Long value) {
      output.writeLong(value);
    } else if (boxed instanceof Boolean value) {
      output.writeBoolean(value);
    } else if (boxed instanceof Double value) {
      output.writeDouble(value);
    } else if (boxed instanceof Float value) {
      output.writeFloat(value);
    } else if (boxed instanceof Byte value) {
      output.writeByte(value);
    } else if (boxed instanceof Short value) {
      output.writeShort(value);
    } else {
      output.writeChar((Character) boxed);
    }
  }

  static Object read(Input input, Class<?> type) {
    return switch (type.getName()) {
      case "int" -> input.readInt();
      case "long" -> input.readLong();
      case "boolean" -> input.readBoolean();
      case "double" -> input.readDouble();
      case "float" -> input.readFloat();
      case "byte" -> input.readByte();
      case "short" -> input.readShort();
      default -> input.readChar();
    };
  }
}
