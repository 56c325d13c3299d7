package io.bocj;

import io.bocj.flight.CrossingEvent;
import io.bocj.flight.Flight;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * Values are handed over by reference. What another runtime left in a parcel is decoded once and
 * stays decoded. With {@link OnFailure#ROLLBACK} a value that is not immutable is encoded before a
 * body may touch it.
 */
final class ReferenceValues extends Values {
  private final Space application;
  private final Crossings crossings;
  private final boolean rollback;
  private final Lending lending = new Lending();

  /** Made when first needed: most runtimes of this kind never encode anything. */
  private @Nullable Transfer transfer;

  ReferenceValues(Space application, Crossings crossings, boolean rollback) {
    this.application = application;
    this.crossings = crossings;
    this.rollback = rollback;
  }

  @Override
  @Nullable Object read(Handle<?> handle) {
    Object state = handle.state();
    if (state instanceof Parcel parcel) {
      return decode(handle, parcel);
    }
    if (state instanceof Failure failure) {
      throw failure.toException(parcel -> transfer().unpackThrowable(parcel));
    }
    if (rollback && !handle.readOnly() && handle.flags == 0) {
      save(handle, transfer().shareable(state) ? state : transfer().snapshot(state));
    }
    return state;
  }

  private @Nullable Object decode(Handle<?> handle, Parcel parcel) {
    if (handle.flags == Handle.LIVE && handle.readOnly()) {
      return handle.live;
    }
    if (handle.readOnly()) {
      // Other readers hold the cown too: it stays as it is.
      save(handle, unpack(handle, parcel));
      return handle.live;
    }
    Object value = unpack(handle, parcel);
    write(handle, value);
    return value;
  }

  /** Where a body may write and be rolled back, the parcel is what can be returned to. */
  private @Nullable Object unpack(Handle<?> handle, Parcel parcel) {
    CrossingEvent event = Flight.crossing();
    Object value =
        handle.readOnly()
            ? lending.unpack(handle, parcel, transfer())
            : transfer().unpack(rollback ? parcel.detached() : parcel);
    crossings.imported(value, parcel, event);
    return value;
  }

  private static void save(Handle<?> handle, @Nullable Object what) {
    handle.live = what;
    handle.flags = Handle.LIVE;
  }

  @Override
  void write(Handle<?> handle, @Nullable Object value) {
    if (rollback && handle.flags == 0) {
      save(handle, handle.state());
    }
    handle.state(value);
  }

  @Override
  void prepare(Handle<?> handle) {
    // The cown holds the value already.
  }

  @Override
  void commit(Handle<?> handle) {
    handle.clear();
  }

  @Override
  void undo(Handle<?> handle) {
    if (handle.flags == Handle.LIVE) {
      handle.state(handle.live);
    }
    commit(handle);
  }

  /** Nothing is encoded here. */
  @Override
  boolean canKeepLive(Handle<?> handle) {
    return false;
  }

  @Override
  void keepLive(Handle<?> handle) {
    throw new AssertionError("everything is live here");
  }

  @Override
  void end() {
    lending.end();
  }

  @Override
  @Nullable Object result(@Nullable Object value) {
    return value;
  }

  @Override
  Failure failure(String behavior, Throwable thrown) {
    return Failure.byReference(behavior, thrown);
  }

  @Override
  Object link(Object code) {
    return code;
  }

  private Transfer transfer() {
    Transfer made = transfer;
    if (made == null) {
      made = application.newTransfer();
      transfer = made;
    }
    return made;
  }

  @Override
  void close() {
    if (transfer != null) {
      transfer.close();
    }
  }
}
