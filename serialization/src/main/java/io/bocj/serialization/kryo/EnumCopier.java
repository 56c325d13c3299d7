package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.bocj.TransferException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Constants of an enum of the application: each interpreter has its own. The names are agreed upon
 * beforehand, as the layout, so the position is enough.
 */
final class EnumCopier extends Copier<Enum<?>> {
  private final Class<?> type;

  /** Null until first asked for, as that initializes the enum; racing threads set the same. */
  private volatile Enum<?> @Nullable [] constants;

  EnumCopier(Class<?> type) {
    this.type = type;
  }

  /** The class file's order is that of the ordinals. */
  @Override
  String layout() {
    return Arrays.stream(type.getDeclaredFields())
        .filter(Field::isEnumConstant)
        .map(Field::getName)
        .collect(Collectors.joining(","));
  }

  private Enum<?>[] constants() {
    Enum<?>[] known = constants;
    if (known == null) {
      known = (Enum<?>[]) type.getEnumConstants();
      constants = known;
    }
    return known;
  }

  @Override
  void write(Engine engine, Output output, Enum<?> value) {
    output.writeVarInt(value.ordinal(), true);
  }

  @Override
  Enum<?> read(Engine engine, Input input, Class<? extends Enum<?>> type) {
    int ordinal = input.readVarInt(true);
    Enum<?>[] known = constants();
    if (ordinal < 0 || ordinal >= known.length) {
      throw new TransferException("the bytes are not sound: no constant has the number " + ordinal);
    }
    return known[ordinal];
  }

  @Override
  boolean whole() {
    return false;
  }

  @Override
  boolean callsOut(Class<?> type) {
    return false;
  }

  @Override
  void walk(Enum<?> value, Walk walk) {}

  @Override
  boolean tracked() {
    return false;
  }
}
