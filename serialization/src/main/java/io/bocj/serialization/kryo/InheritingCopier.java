package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/** Objects of the application's classes that have something from a superclass in the JDK. */
final class InheritingCopier extends Copier<Object> {
  private final Maker maker;
  private final Inherited inherited;
  private final Fields fields;

  InheritingCopier(Maker maker, Inherited inherited, Fields fields) {
    this.maker = maker;
    this.inherited = inherited;
    this.fields = fields;
  }

  @Override
  String layout() {
    return fields.layout();
  }

  @Override
  void write(Engine engine, Output output, Object value) {
    inherited.writeArguments(engine, output, value);
    fields.write(engine.writer(), value);
    inherited.writeContents(engine, output, value);
  }

  /** The fields come first: what the class overrides of its container's insides may need them. */
  @Override
  Object read(Engine engine, Input input, Class<? extends Object> type) {
    Object value = maker.make(inherited.readArguments(engine, input));
    engine.reference(value);
    fields.readInto(engine.reader(), value);
    inherited.readContents(engine, input, value);
    return value;
  }

  @Override
  void walk(Object value, Walk walk) {
    inherited.walk(value, walk);
    fields.walk(value, walk);
  }
}
