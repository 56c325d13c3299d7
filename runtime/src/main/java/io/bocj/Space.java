package io.bocj;

import io.bocj.spi.CrossingSettings;
import io.bocj.spi.Interpreter;
import io.bocj.spi.Loans;
import io.bocj.spi.Parcel;
import io.bocj.spi.Transfer;
import io.bocj.spi.TransferFactory;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A class space as seen by threads that do not belong to it alone: the application's, where any
 * thread may make or join a cown, and a worker's interpreter, for futures asked for in its
 * behaviors. Each use borrows an end of the data layer, or makes one if all are in use.
 */
final class Space implements Packer {
  private final Interpreter interpreter;
  private final CrossingSettings crossing;

  /** Where what was handed over by reference belongs; null if that is here. */
  private final @Nullable Space application;

  private final ConcurrentLinkedQueue<Transfer> idle = new ConcurrentLinkedQueue<>();

  /** Only asked what is shareable, which any thread may. Racing threads may set one each. */
  private volatile @Nullable Transfer judge;

  private volatile boolean closed;

  private Space(Interpreter interpreter, CrossingSettings crossing, @Nullable Space application) {
    this.interpreter = interpreter;
    this.crossing = crossing;
    this.application = application;
  }

  static Space ofApplication(Interpreter interpreter, CrossingSettings crossing) {
    return new Space(interpreter, crossing, null);
  }

  static Space ofWorker(Interpreter interpreter, CrossingSettings crossing, Space application) {
    return new Space(interpreter, crossing, application);
  }

  /** What resolves class names here; null once this is closed. */
  @Nullable ClassLoader classLoader() {
    return closed ? null : interpreter.classLoader();
  }

  Interpreter interpreter() {
    return interpreter;
  }

  /** Makes an end that the caller keeps to itself. */
  Transfer newTransfer() {
    return factory().create(interpreter, crossing);
  }

  private static TransferFactory factory() {
    TransferFactory factory = Providers.TRANSFER;
    if (factory == null) {
      throw new IllegalStateException(
          "values cannot be encoded without the data layer: add the module bocj-serialization,"
              + " or use Isolation.NONE with OnFailure.KEEP");
    }
    return factory;
  }

  @Override
  public boolean shareable(@Nullable Object value) {
    Transfer known = judge;
    if (known == null) {
      known = newTransfer();
      judge = known;
    }
    return known.shareable(value);
  }

  @Override
  public Parcel pack(@Nullable Object value) {
    return with(transfer -> transfer.pack(value));
  }

  /** Encodes a value that stays where it is. */
  Parcel snapshot(@Nullable Object value) {
    return with(transfer -> transfer.snapshot(value));
  }

  @Nullable Object unpack(Parcel parcel) {
    return with(transfer -> transfer.unpack(parcel));
  }

  /**
   * Re-makes a value that several look at, from a parcel that stays in use: handles around its
   * storages refuse to write, and cross as copies.
   */
  @Nullable Object unpackForReaders(Parcel parcel) {
    return with(
        transfer -> transfer.unpack(parcel, parcel.moves() ? Loans.readOnly() : Loans.NONE));
  }

  Parcel packThrowable(Throwable throwable) {
    return with(transfer -> transfer.packThrowable(throwable));
  }

  Throwable unpackThrowable(Parcel parcel) {
    return with(transfer -> transfer.unpackThrowable(parcel));
  }

  /**
   * A cown's value for a reader in this space.
   *
   * @param state what the cown held; if it is a parcel, it must not be used any more
   * @throws BehaviorException if that is a failure
   */
  @Nullable Object read(@Nullable Object state) {
    if (state instanceof Parcel parcel) {
      return unpack(parcel);
    }
    if (state instanceof Failure failure) {
      throw application == null
          ? failure.toException(this::unpackThrowable)
          : failure.toException(application::packThrowable, this::unpackThrowable);
    }
    return application == null || shareable(state) ? state : unpack(application.snapshot(state));
  }

  private <R extends @Nullable Object> R with(Function<Transfer, R> use) {
    Transfer pooled = idle.poll();
    Transfer transfer = pooled != null ? pooled : newTransfer();
    try {
      return use.apply(transfer);
    } finally {
      idle.add(transfer);
    }
  }

  void close() {
    closed = true;
    Transfer known = judge;
    judge = null;
    if (known != null) {
      known.close();
    }
    for (Transfer transfer = idle.poll(); transfer != null; transfer = idle.poll()) {
      transfer.close();
    }
    interpreter.close();
  }
}
