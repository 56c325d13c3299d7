package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.function.Function;

/**
 * Objects that hold no others: the parcel keeps a snapshot that nobody else ever sees, and each
 * reader makes its own from it.
 *
 * @param <T> the class
 * @param <S> the class of its snapshots
 */
final class SnapshotCopier<T, S> extends Copier<T> {
  private final Class<S> snapshotType;
  private final Function<T, S> toSnapshot;
  private final Function<S, T> fromSnapshot;
  private final SnapshotSize size;

  SnapshotCopier(Class<S> snapshotType, Function<T, S> toSnapshot, Function<S, T> fromSnapshot) {
    this.snapshotType = snapshotType;
    this.toSnapshot = toSnapshot;
    this.fromSnapshot = fromSnapshot;
    this.size = SnapshotSize.of(snapshotType);
  }

  @Override
  void write(Engine engine, Output output, T value) {
    S snapshot = toSnapshot.apply(value);
    engine.writer().attachSnapshot(snapshot, size.of(snapshot));
  }

  @Override
  T read(Engine engine, Input input, Class<? extends T> type) {
    return fromSnapshot.apply(engine.attached(snapshotType));
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
  void walk(T value, Walk walk) {}
}
