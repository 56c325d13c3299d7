package io.bocj;

import io.bocj.core.Slot;
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
  @Nullable Object read(Slot slot) {
    Object state = slot.state();
    if (state instanceof Parcel parcel) {
      return decode(slot, parcel);
    }
    if (state instanceof Failure failure) {
      throw failure.toException(parcel -> transfer().unpackThrowable(parcel));
    }
    if (rollback && !slot.readOnly() && slot.keptKind() == 0) {
      save(slot, transfer().shareable(state) ? state : transfer().snapshot(state));
    }
    return state;
  }

  private @Nullable Object decode(Slot slot, Parcel parcel) {
    if (slot.keptKind() == Access.LIVE && slot.readOnly()) {
      return slot.kept();
    }
    if (slot.readOnly()) {
      // Other readers hold the cown too: it stays as it is.
      save(slot, unpack(slot, parcel));
      return slot.kept();
    }
    Object value = unpack(slot, parcel);
    write(slot, value);
    return value;
  }

  /** Where a body may write and be rolled back, the parcel is what can be returned to. */
  private @Nullable Object unpack(Slot slot, Parcel parcel) {
    CrossingEvent event = Flight.crossing();
    Object value =
        slot.readOnly()
            ? lending.unpack(slot, parcel, transfer())
            : transfer().unpack(rollback ? parcel.detached() : parcel);
    crossings.imported(value, parcel, event);
    return value;
  }

  private static void save(Slot slot, @Nullable Object what) {
    slot.keep(what, Access.LIVE);
  }

  @Override
  void write(Slot slot, @Nullable Object value) {
    if (rollback && slot.keptKind() == 0) {
      save(slot, slot.state());
    }
    slot.state(value);
  }

  @Override
  void prepare(Slot slot) {
    // The cown holds the value already.
  }

  @Override
  void commit(Slot slot) {
    slot.forget();
  }

  @Override
  void undo(Slot slot) {
    if (slot.keptKind() == Access.LIVE) {
      slot.state(slot.kept());
    }
    commit(slot);
  }

  /** Nothing is encoded here. */
  @Override
  boolean canKeepLive(Slot slot) {
    return false;
  }

  @Override
  void keepLive(Slot slot) {
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
