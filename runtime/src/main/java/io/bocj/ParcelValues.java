package io.bocj;

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
    Object state = handle.owner().state;
    if (state instanceof Parcel parcel) {
      return keep(handle, unpack(handle, parcel));
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

  /** What can be rolled back starts from a copy, if anything would be in common otherwise. */
  private @Nullable Object unpack(Handle<?> handle, Parcel parcel) {
    Object value =
        rollback && !handle.readOnly()
            ? transfer.unpack(parcel.detached())
            : lending.unpack(handle, parcel, transfer);
    crossings.countImported(parcel.bytes().length);
    return value;
  }

  @Override
  public boolean shareable(@Nullable Object value) {
    return transfer.shareable(value);
  }

  @Override
  public Parcel pack(@Nullable Object value) {
    Parcel parcel = transfer.pack(value);
    crossings.countExported(parcel.bytes().length);
    return parcel;
  }

  @Override
  void write(Handle<?> handle, @Nullable Object value) {
    keep(handle, value);
  }

  @Override
  void prepare(Handle<?> handle) {
    if (handle.flags == Handle.LIVE) {
      handle.live = export(handle.live);
      handle.flags = Handle.PACKED;
    }
  }

  @Override
  void commit(Handle<?> handle) {
    if (handle.flags == Handle.PACKED) {
      handle.owner().state = handle.live;
      lending.keep(handle);
    }
    undo(handle);
  }

  @Override
  void undo(Handle<?> handle) {
    handle.clear();
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
    Object body = transfer.unpack(((Code.Packed) code).parcel());
    assert body != null;
    return body;
  }

  @Override
  void close() {
    transfer.close();
  }
}
