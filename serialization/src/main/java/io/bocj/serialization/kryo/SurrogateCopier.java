package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.bocj.TransferException;
import io.bocj.spi.Surrogate;

/**
 * Objects that others stand in for by a rule of the user's. Made from the whole surrogate at once,
 * so nothing in it can refer back.
 */
final class SurrogateCopier extends Copier<Object> {
  private final Surrogate<Object, Object> rule;
  private final Class<?> type;

  @SuppressWarnings("unchecked") // it is given instances of its class only
  SurrogateCopier(Surrogate<?, ?> rule, Class<?> type) {
    this.rule = (Surrogate<Object, Object>) rule;
    this.type = type;
  }

  /** Who reads must have the same rule. */
  @Override
  String layout() {
    return "by " + rule.getClass().getName();
  }

  @Override
  void write(Engine engine, Output output, Object value) {
    engine.references().begin();
    engine.writeClassAndObject(output, surrogateOf(value));
    engine.references().finish();
  }

  private Object surrogateOf(Object value) {
    Object surrogate = rule.toSurrogate(value);
    if (surrogate == null || surrogate.getClass() == type) {
      throw new TransferException(
          rule.getClass().getName()
              + " has "
              + (surrogate == null ? "null" : "another " + type.getName())
              + " stand in for a "
              + type.getName()
              + "; return an object of another class");
    }
    return surrogate;
  }

  @Override
  Object read(Engine engine, Input input, Class<? extends Object> unused) {
    Object surrogate = engine.readClassAndObject(input);
    if (surrogate == null) {
      throw new TransferException("the bytes are not sound: there is no surrogate");
    }
    Object value = rule.fromSurrogate(surrogate);
    if (value == null || value.getClass() != type) {
      throw new TransferException(
          rule.getClass().getName()
              + " made "
              + (value == null ? "null" : "a " + value.getClass().getName())
              + " where a "
              + type.getName()
              + " was to be re-made");
    }
    return value;
  }

  @Override
  void walk(Object value, Walk walk) {
    walk.child(".surrogate", surrogateOf(value));
  }
}
