package io.bocj;

import io.bocj.flight.CrossingEvent;
import io.bocj.flight.Flight;
import io.bocj.spi.Interpreter;
import io.bocj.spi.LambdaForm;
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
  @Nullable Object read(Handle<?> handle) {
    if ((handle.flags & Handle.LIVE) != 0) {
      return handle.live;
    }
    Object state = handle.state();
    if (state instanceof Parcel parcel) {
      return keep(handle, handle.readOnly() ? unpackOnce(handle, parcel) : unpack(handle, parcel));
    }
    if (state instanceof Resident resident) {
      return keep(handle, resident.value());
    }
    if (state instanceof Failure failure) {
      throw failure.toException(application::packThrowable, transfer::unpackThrowable);
    }
    if (transfer.shareable(state)) {
      return state;
    }
    // A runtime that hands values over by reference held the cown before.
    return keep(handle, unpack(handle, application.snapshot(state)));
  }

  private static @Nullable Object keep(Handle<?> handle, @Nullable Object value) {
    handle.live = value;
    handle.flags = Handle.LIVE;
    return value;
  }

  /** What is lent is revoked when the behavior ends, so it cannot serve others. */
  private @Nullable Object unpackOnce(Handle<?> handle, Parcel parcel) {
    if (parcel.moves()) {
      return unpack(handle, parcel);
    }
    Object known = decoded.get(parcel);
    if (known != null) {
      crossings.countCached();
      return known;
    }
    Object value = unpack(handle, parcel);
    decoded.put(parcel, value);
    return value;
  }

  /** What can be rolled back starts from a copy, if anything would be in common otherwise. */
  private @Nullable Object unpack(Handle<?> handle, Parcel parcel) {
    CrossingEvent event = Flight.crossing();
    Object value =
        rollback && !handle.readOnly()
            ? transfer.unpack(parcel.detached())
            : lending.unpack(handle, parcel, transfer);
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
  void write(Handle<?> handle, @Nullable Object value) {
    keep(handle, value);
  }

  @Override
  void prepare(Handle<?> handle) {
    if (handle.state() instanceof Resident resident) {
      prepareResident(handle, resident.value());
    } else if (handle.flags == Handle.LIVE) {
      pack(handle, handle.live);
    }
  }

  /** The cown has no parcel to fall back to, so it must get one even if this fails. */
  private void prepareResident(Handle<?> handle, Object before) {
    Object now = handle.flags == Handle.LIVE ? handle.live : before;
    try {
      pack(handle, now);
    } catch (Throwable e) {
      fallBack(handle, before, e);
      throw e;
    }
  }

  private void fallBack(Handle<?> handle, Object before, Throwable thrown) {
    try {
      pack(handle, before);
    } catch (Throwable e) {
      // Out of memory: what stays live is known to be able to cross.
      handle.live = lost(handle, thrown);
      handle.flags = Handle.PACKED;
    }
  }

  private Failure lost(Handle<?> handle, Throwable thrown) {
    try {
      return failure("the hand-over of " + handle.owner(), thrown);
    } catch (Throwable e) {
      return Failure.LOST;
    }
  }

  private void pack(Handle<?> handle, @Nullable Object value) {
    handle.live = export(value);
    handle.flags = Handle.PACKED;
  }

  @Override
  void commit(Handle<?> handle) {
    if (handle.flags == Handle.PACKED) {
      handle.state(handle.live);
      lending.keep(handle);
    }
    undo(handle);
  }

  @Override
  void undo(Handle<?> handle) {
    handle.clear();
  }

  @Override
  boolean canKeepLive(Handle<?> handle) {
    if (handle.flags == 0) {
      return handle.state() instanceof Resident;
    }
    Object value = handle.live;
    return value != null && transfer.surelyCrosses(value);
  }

  @Override
  void keepLive(Handle<?> handle) {
    Object value = handle.live;
    if (value != null && !(handle.state() instanceof Resident known && known.value() == value)) {
      handle.state(new Resident(value));
      lending.keep(handle);
    }
    handle.clear();
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
    return unpackBody(((Code.Packed) code).parcel());
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
