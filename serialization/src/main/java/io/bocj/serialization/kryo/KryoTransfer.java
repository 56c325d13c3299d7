package io.bocj.serialization.kryo;

import io.bocj.TransferException;
import io.bocj.spi.Interpreter;
import io.bocj.spi.Loans;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * The data layer's end in one interpreter. It keeps one engine, and makes another when that is in
 * use: re-making a value runs code of the application, such as a record's constructor, which may
 * make a cown and so come back here. An engine out of which anything was thrown is dropped.
 */
final class KryoTransfer implements Transfer, Throwables.Fields {
  private static final byte[] NO_BYTES = {};

  private final String name;
  private final Sharing sharing;

  /** Null once closed. */
  private @Nullable TransferContext context;

  private @Nullable Engine engine;

  /** Whether the engine is in use, or anything was thrown out of it. */
  private boolean busy;

  KryoTransfer(Interpreter interpreter, Rules rules) {
    this.name = interpreter.name();
    this.sharing = rules.sharing();
    Throwables throwables = new Throwables(interpreter.classLoader(), rules.acceptance(), this);
    this.context = new TransferContext(interpreter, rules, Certainty.of(rules), throwables);
  }

  @Override
  public boolean shareable(@Nullable Object value) {
    return sharing.shares(value);
  }

  @Override
  public boolean surelyCrosses(Object value) {
    return !sharing.shares(value) && requireOpen().certainty().copies(value.getClass());
  }

  @Override
  public Parcel pack(@Nullable Object value) {
    return pack(value, StorageMode.MOVE);
  }

  @Override
  public Parcel snapshot(@Nullable Object value) {
    return pack(value, StorageMode.COPY);
  }

  private Parcel pack(@Nullable Object value, StorageMode storages) {
    TransferContext open = requireOpen();
    try {
      return encode(value, storages);
    } catch (Throwable e) {
      throw Failures.packing(value, e, open.rules());
    }
  }

  @Override
  public @Nullable Object unpack(Parcel parcel) {
    return Transfer.super.unpack(parcel);
  }

  @Override
  public @Nullable Object unpack(Parcel parcel, Loans loans) {
    requireOpen();
    try {
      return decode(parcel, loans);
    } catch (Throwable e) {
      loans.revoke();
      throw Failures.unpacking(name, e);
    }
  }

  @Override
  public @Nullable Object takeOver(Parcel parcel) {
    if (parcel.moves() || parcel.attachments().length == 0) {
      return null;
    }
    requireOpen();
    try {
      Engine used = takeEngine();
      Object value = used.takeOver(parcel);
      giveBack(used);
      return value;
    } catch (Throwable e) {
      throw Failures.unpacking(name, e);
    }
  }

  private Parcel encode(@Nullable Object value, StorageMode storages) {
    Engine used = takeEngine();
    Parcel parcel = used.pack(value, storages);
    giveBack(used);
    return parcel;
  }

  private @Nullable Object decode(Parcel parcel, Loans loans) {
    Engine used = takeEngine();
    Object value = used.unpack(parcel, loans);
    giveBack(used);
    return value;
  }

  private Engine takeEngine() {
    Engine idle = engine;
    if (busy || idle == null) {
      idle = Engine.open(requireOpen());
      engine = idle;
    }
    busy = true;
    return idle;
  }

  /** Not reached if anything was thrown: whoever comes next makes another. */
  private void giveBack(Engine used) {
    if (used != engine) {
      engine = used;
    }
    busy = false;
  }

  @Override
  public Parcel packThrowable(Throwable throwable) {
    ThrowableForm[] forms = requireOpen().throwables().takeApart(throwable);
    return new Parcel(NO_BYTES, new Object[] {forms});
  }

  @Override
  public Throwable unpackThrowable(Parcel parcel) {
    return parcel.attachments().length == 1
            && parcel.attachments()[0] instanceof ThrowableForm[] forms
            && forms.length > 0
        ? requireOpen().throwables().putTogether(forms)
        : new TransferException("the bytes are not sound: this is not a throwable");
  }

  @Override
  public @Nullable Parcel tryPack(Object value) {
    return Guarded.orNull(() -> encode(value, StorageMode.REFUSE));
  }

  @Override
  public void close() {
    context = null;
    engine = null;
  }

  private TransferContext requireOpen() {
    TransferContext open = context;
    if (open == null) {
      throw new IllegalStateException("interpreter " + name + " is closed");
    }
    return open;
  }
}
