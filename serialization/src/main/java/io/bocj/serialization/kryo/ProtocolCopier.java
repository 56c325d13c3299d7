package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Objects of the application some class of which declares {@code writeObject} or {@code
 * readObject}. As with Java serialization, superclasses come first.
 */
final class ProtocolCopier extends Copier<Object> {
  private final Maker maker;
  private final Inherited inherited;

  /** A linked map may drop entries while it is filled, by what fields of the class say. */
  private final boolean contentsLast;

  private final List<SerialLevel> levels;

  private ProtocolCopier(
      Maker maker, Inherited inherited, boolean contentsLast, List<SerialLevel> levels) {
    this.maker = maker;
    this.inherited = inherited;
    this.contentsLast = contentsLast;
    this.levels = levels;
  }

  /** Null if no class of the chain has a say. */
  static @Nullable Copier<?> of(Class<?> type) {
    Class<?> base = Platform.jdkBase(type);
    Deque<Class<?>> chain = new ArrayDeque<>();
    boolean hooked = false;
    for (Class<?> at = type; at != base; at = at.getSuperclass()) {
      chain.push(at);
      hooked |= SerialHooks.writeObject(at) != null || SerialHooks.readObject(at) != null;
    }
    if (!hooked) {
      return null;
    }
    Inherited inherited = Inherited.of(type, base);
    List<SerialLevel> levels = new ArrayList<>();
    chain.forEach(declaring -> levels.add(new SerialLevel(declaring)));
    return new ProtocolCopier(
        new Maker(type, base, inherited.constructorParameters()),
        inherited,
        base == LinkedHashMap.class,
        levels);
  }

  @Override
  String layout() {
    return levels.stream().map(SerialLevel::layout).collect(Collectors.joining("|"));
  }

  @Override
  void write(Engine engine, Output output, Object value) {
    inherited.writeArguments(engine, output, value);
    if (!contentsLast) {
      inherited.writeContents(engine, output, value);
    }
    for (SerialLevel level : levels) {
      level.write(engine, output, value);
    }
    if (contentsLast) {
      inherited.writeContents(engine, output, value);
    }
  }

  @Override
  Object read(Engine engine, Input input, Class<? extends Object> type) {
    Object value = maker.make(inherited.readArguments(engine, input));
    engine.reference(value);
    if (!contentsLast) {
      inherited.readContents(engine, input, value);
    }
    for (SerialLevel level : levels) {
      level.readInto(engine, input, value);
    }
    if (contentsLast) {
      inherited.readContents(engine, input, value);
    }
    return value;
  }

  @Override
  void walk(Object value, Walk walk) {
    inherited.walk(value, walk);
    for (SerialLevel level : levels) {
      level.walk(value, walk);
    }
  }
}
