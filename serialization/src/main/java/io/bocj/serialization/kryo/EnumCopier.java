package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.bocj.TransferException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Constants of an enum of the application: each interpreter has its own. The names are agreed upon
 * beforehand, as the layout, so the position is enough.
 */
final class EnumCopier extends Copier<Enum<?>> {
  private final Enum<?>[] constants;

  EnumCopier(Class<?> type) {
    this.constants = (Enum<?>[]) type.getEnumConstants();
  }

  @Override
  String layout() {
    return Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(","));
  }

  @Override
  void write(Engine engine, Output output, Enum<?> value) {
    output.writeVarInt(value.ordinal(), true);
  }

  @Override
  Enum<?> read(Engine engine, Input input, Class<? extends Enum<?>> type) {
    int ordinal = input.readVarInt(true);
    if (ordinal < 0 || ordinal >= constants.length) {
      throw new TransferException("the bytes are not sound: no constant has the number " + ordinal);
    }
    return constants[ordinal];
  }

  @Override
  boolean whole() {
    return false;
  }

  @Override
  void walk(Enum<?> value, Walk walk) {}

  @Override
  boolean tracked() {
    return false;
  }
}
