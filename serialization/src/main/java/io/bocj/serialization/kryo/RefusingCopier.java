package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/** Instances that turn out to be refused only once they are met. */
final class RefusingCopier extends Copier<Object> {
  private final Refused refusal;

  RefusingCopier(Refused refusal) {
    this.refusal = refusal;
  }

  @Override
  void write(Engine engine, Output output, Object value) {
    throw refusal;
  }

  @Override
  Object read(Engine engine, Input input, Class<? extends Object> type) {
    throw refusal;
  }

  @Override
  void walk(Object value, Walk walk) {
    throw refusal;
  }
}
