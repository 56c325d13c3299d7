package io.bocj.serialization.kryo;

import io.bocj.TransferException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Constants of an enum of the application: each interpreter has its own. The names are agreed upon
 * beforehand, as the layout, so the position is enough.
 */
final class EnumCopier extends GraphCopier<Enum<?>> {
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
  void write(GraphWriter graph, Enum<?> value) {
    graph.sink.code(value.ordinal());
  }

  @Override
  Enum<?> read(GraphReader graph, Class<? extends Enum<?>> type) {
    int ordinal = graph.source.code();
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
