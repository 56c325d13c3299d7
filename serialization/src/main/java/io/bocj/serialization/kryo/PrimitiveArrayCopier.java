package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.function.UnaryOperator;

/**
 * Arrays of one primitive type: the parcel keeps a snapshot. A reader makes its own array from it,
 * or, if it {@linkplain Engine#takesOver takes the parcel over}, has the snapshot itself. Through
 * bytes there would be a copy more.
 *
 * @param <A> the arrays' class
 */
final class PrimitiveArrayCopier<A> extends Copier<A> {
  private final Class<A> type;

  /** A clone is not zeroed before it is filled, unlike a new array. */
  private final UnaryOperator<A> clone;

  private final SnapshotSize size;

  PrimitiveArrayCopier(Class<A> type, UnaryOperator<A> clone) {
    this.type = type;
    this.clone = clone;
    this.size = SnapshotSize.of(type);
  }

  @Override
  void write(Engine engine, Output output, A value) {
    engine.writer().attachSnapshot(clone.apply(value), size.of(value));
  }

  @Override
  A read(Engine engine, Input input, Class<? extends A> ignored) {
    A snapshot = engine.attached(type);
    return engine.takesOver() ? snapshot : clone.apply(snapshot);
  }

  @Override
  boolean whole() {
    return false;
  }

  @Override
  void walk(A value, Walk walk) {}
}
