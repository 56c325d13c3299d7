package io.bocj;

import io.bocj.core.Slot;
import io.bocj.flight.CrossingEvent;
import io.bocj.flight.Flight;
import io.bocj.spi.Interpreter;
import io.bocj.spi.LambdaForm;
import io.bocj.spi.Lambdas;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * Values cross: decoded when a body first asks for them, encoded when it has ended. The parcel
 * stays in the cown meanwhile, so a value that cannot leave costs nothing but itself.
 */
final class ParcelValues extends Values implements Packer {
  private static final @Nullable Object[] NOTHING = {};

  private final Interpreter interpreter;
  private final Transfer transfer;
  private final Space application;
  private final Crossings crossings;
  private final ReadCache decoded = new ReadCache();
  private final boolean rollback;
  private final Lending lending = new Lending();

  ParcelValues(
      Interpreter interpreter,
      Transfer transfer,
      Space application,
      Crossings crossings,
      boolean rollback) {
    this.interpreter = interpreter;
    this.transfer = transfer;
    this.application = application;
    this.crossings = crossings;
    this.rollback = rollback;
  }

  @Override
  @Nullable Object read(Slot slot) {
    if (slot.keptKind() == Access.LIVE) {
      return slot.kept();
    }
    Object state = slot.state();
    if (state instanceof Parcel parcel) {
      return keep(slot, slot.readOnly() ? unpackOnce(slot, parcel) : takeOver(slot, parcel));
    }
    if (state instanceof Resident resident) {
      return keep(slot, resident.value());
    }
    if (state instanceof Failure failure) {
      throw failure.toException(application::packThrowable, transfer::unpackThrowable);
    }
    if (transfer.shareable(state)) {
      return state;
    }
    // A runtime that hands values over by reference held the cown before.
    return keep(slot, unpack(slot, application.snapshot(state)));
  }

  private static @Nullable Object keep(Slot slot, @Nullable Object value) {
    slot.keep(value, Access.LIVE);
    return value;
  }

  /** What is lent is revoked when the behavior ends, so it cannot serve others. */
  private @Nullable Object unpackOnce(Slot slot, Parcel parcel) {
    if (parcel.moves()) {
      return unpack(slot, parcel);
    }
    Object known = decoded.get(parcel);
    if (known != null) {
      crossings.countCached();
      return known;
    }
    Object value = unpack(slot, parcel);
    decoded.put(parcel, value);
    return value;
  }

  /**
   * What surely crosses needs no parcel to fall back to, so it may be made of the parcel's own
   * parts. It is then as a value that stayed live.
   */
  private @Nullable Object takeOver(Slot slot, Parcel parcel) {
    CrossingEvent event = Flight.crossing();
    Object value = rollback || parcel.retained() ? null : transfer.takeOver(parcel);
    if (value == null) {
      return unpack(slot, parcel);
    }
    slot.state(new Resident(value));
    crossings.takenOver(value, parcel, event);
    return value;
  }

  /** What can be rolled back starts from a copy, if anything would be in common otherwise. */
  private @Nullable Object unpack(Slot slot, Parcel parcel) {
    CrossingEvent event = Flight.crossing();
    Object value =
        rollback && !slot.readOnly()
            ? transfer.unpack(parcel.detached())
            : lending.unpack(slot, parcel, transfer);
    crossings.imported(value, parcel, event);
    return value;
  }

  @Override
  public boolean shareable(@Nullable Object value) {
    return transfer.shareable(value);
  }

  @Override
  public Parcel pack(@Nullable Object value) {
    CrossingEvent event = Flight.crossing();
    Parcel parcel = transfer.pack(value);
    crossings.exported(value, parcel, event);
    return parcel;
  }

  @Override
  void write(Slot slot, @Nullable Object value) {
    keep(slot, value);
  }

  @Override
  void prepare(Slot slot) {
    if (slot.state() instanceof Resident resident) {
      prepareResident(slot, resident.value());
    } else if (slot.keptKind() == Access.LIVE) {
      pack(slot, slot.kept());
    }
  }

  /** The cown has no parcel to fall back to, so it must get one even if this fails. */
  private void prepareResident(Slot slot, Object before) {
    Object now = slot.keptKind() == Access.LIVE ? slot.kept() : before;
    try {
      pack(slot, now);
    } catch (Throwable e) {
      fallBack(slot, before, e);
      throw e;
    }
  }

  private void fallBack(Slot slot, Object before, Throwable thrown) {
    try {
      pack(slot, before);
    } catch (Throwable e) {
      // Out of memory: what stays live is known to be able to cross.
      slot.keep(lost(slot, thrown), Access.PACKED);
    }
  }

  private Failure lost(Slot slot, Throwable thrown) {
    try {
      return failure("the hand-over of " + slot.core(), thrown);
    } catch (Throwable e) {
      return Failure.LOST;
    }
  }

  private void pack(Slot slot, @Nullable Object value) {
    slot.keep(export(value), Access.PACKED);
  }

  @Override
  void commit(Slot slot) {
    if (slot.keptKind() == Access.PACKED) {
      slot.state(slot.kept());
      lending.keep(slot);
    }
    undo(slot);
  }

  @Override
  void undo(Slot slot) {
    slot.forget();
  }

  @Override
  boolean canKeepLive(Slot slot) {
    if (slot.keptKind() == 0) {
      return slot.state() instanceof Resident;
    }
    Object value = slot.kept();
    return value != null && transfer.surelyCrosses(value);
  }

  @Override
  void keepLive(Slot slot) {
    Object value = slot.kept();
    if (value != null && !(slot.state() instanceof Resident known && known.value() == value)) {
      slot.state(new Resident(value));
      lending.keep(slot);
    }
    slot.forget();
    crossings.countResident();
  }

  @Override
  void end() {
    lending.end();
  }

  @Override
  @Nullable Object result(@Nullable Object value) {
    return export(value);
  }

  @Override
  Failure failure(String behavior, Throwable thrown) {
    return Failure.atRest(behavior, thrown, transfer.packThrowable(thrown));
  }

  @Override
  Object link(Object code) {
    if (code instanceof LambdaForm form) {
      return interpreter.link(form, NOTHING);
    }
    if (code instanceof Code.Capturing capturing) {
      return interpreter.link(capturing.form(), capturing.captured());
    }
    if (code instanceof Code.Packed packed) {
      return unpackBody(packed.parcel());
    }
    return interpreter.runsAsItIs(code)
        ? code
        : interpreter.link(Lambdas.form(code), Lambdas.captured(code));
  }

  private Object unpackBody(Parcel parcel) {
    CrossingEvent event = Flight.crossing();
    Object body = transfer.unpack(parcel);
    crossings.imported(body, parcel, event);
    assert body != null;
    return body;
  }

  @Override
  void close() {
    decoded.clear();
    transfer.close();
  }
}
