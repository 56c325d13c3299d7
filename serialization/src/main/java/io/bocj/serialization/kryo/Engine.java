package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.bocj.TransferException;
import io.bocj.Transferable;
import io.bocj.spi.Departures;
import io.bocj.spi.Loans;
import io.bocj.spi.Parcel;
import io.bocj.spi.Storage;
import org.jspecify.annotations.Nullable;

/**
 * A Kryo with its buffers, for one graph at a time. After anything was thrown out of {@link #pack}
 * or {@link #unpack} it is in no known state, and must be dropped.
 */
final class Engine extends Kryo {
  private static final int FIRST_BUFFER = 256;
  private static final int KEPT_BUFFER = 1 << 16;
  private static final int UNLIMITED = -1;
  private static final byte[] NO_BYTES = {};

  private final TransferContext context;
  private final CrossingResolver resolver;
  private final References references;
  private final Output output = new Output(FIRST_BUFFER, UNLIMITED);
  private final Input input = new Input(NO_BYTES);
  private final AttachmentWriter outgoing = new AttachmentWriter();
  private final AttachmentReader incoming = new AttachmentReader();

  private final Departures departures = new Departures();
  private StorageMode mode = StorageMode.REFUSE;

  /** Null while nothing is read. */
  private @Nullable Loans loans;

  /** How many elements the bytes may yet declare: each takes a byte of its own at least. */
  private int declarable;

  private Engine(TransferContext context, CrossingResolver resolver, References references) {
    super(resolver, references);
    this.context = context;
    this.resolver = resolver;
    this.references = references;
    setOptimizedGenerics(false);
  }

  static Engine open(TransferContext context) {
    CrossingResolver resolver = new CrossingResolver(context);
    Engine engine = new Engine(context, resolver, new References(resolver));
    resolver.start();
    return engine;
  }

  Parcel pack(@Nullable Object value, StorageMode storages) {
    mode = storages;
    writeClassAndObject(output, value);
    byte[] bytes = output.toBytes();
    emptyOutput();
    return new Parcel(bytes, outgoing.take(), departures.complete());
  }

  private void emptyOutput() {
    if (output.getBuffer().length > KEPT_BUFFER) {
      output.setBuffer(new byte[FIRST_BUFFER], UNLIMITED);
    } else {
      output.reset();
    }
  }

  @Nullable Object unpack(Parcel parcel, Loans lent) {
    loans = lent;
    input.setBuffer(parcel.bytes());
    incoming.open(parcel.attachments());
    declarable = parcel.bytes().length;
    Object value = readClassAndObject(input);
    if (!input.end() || !incoming.isExhausted()) {
      throw new TransferException("the bytes are not sound: they go on after the value's end");
    }
    input.setBuffer(NO_BYTES);
    incoming.close();
    loans = null;
    return value;
  }

  TransferContext context() {
    return context;
  }

  References references() {
    return references;
  }

  /** Has a handle's storage leave with the graph that is written. */
  Storage depart(Transferable<?> handle) {
    return switch (mode) {
      case MOVE -> departures.move(handle);
      case COPY -> departures.copy(handle);
      case REFUSE -> throw new Refused(handle.getClass().getName() + " has but one storage");
    };
  }

  /** Gives a handle of the graph that is read its storage. */
  void lend(Transferable<?> handle, Storage storage) {
    assert loans != null;
    loans.lend(handle, storage);
  }

  void attach(Object object) {
    outgoing.add(object);
  }

  <T> T attached(Class<T> type) {
    return incoming.next(type);
  }

  /**
   * Reads how many elements follow. All that are declared in a parcel are added up, so bytes cannot
   * make this allocate much more than they occupy.
   */
  int readCount(Input from) {
    int count = from.readVarInt(true);
    if (count < 0 || count > declarable) {
      throw new TransferException(
          "the bytes are not sound: they declare " + count + " elements, more than could follow");
    }
    declarable -= count;
    return count;
  }

  void writeCount(Output to, int count) {
    to.writeVarInt(count, true);
  }
}
