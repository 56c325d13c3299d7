package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.bocj.Transferable;
import io.bocj.spi.Departures;
import io.bocj.spi.Loans;
import io.bocj.spi.Parcel;
import io.bocj.spi.Storage;
import org.jspecify.annotations.Nullable;

/**
 * A Kryo with its buffers, for one graph at a time. What Kryo calls writing and reading an object
 * is done by {@link GraphWriter} and {@link GraphReader}, whoever asks for it. After anything was
 * thrown out of {@link #pack} or {@link #unpack} it is in no known state, and must be dropped.
 */
final class Engine extends Kryo {
  private static final byte[] ONLY_NULL = {ClassTable.NULL};
  private static final byte[] ONLY_ATTACHED = {ClassTable.ATTACHED};

  private final TransferContext context;
  private final CrossingResolver resolver;
  private final Sink sink = new Sink();
  private final Source source = new Source();
  private final Sizes expected = new Sizes();

  /** Null while nothing is written, or nobody who writes has asked for the engine. */
  private @Nullable GraphWriter writer;

  private final Departures departures = new Departures();
  private StorageMode mode = StorageMode.REFUSE;

  /** Null while nothing is read, or nobody who reads has asked for the engine. */
  private @Nullable GraphReader reader;

  /** The number that {@link #takeOver} was last asked for; one end mostly gets what is alike. */
  private int judged;

  /** Whether what has that number surely crosses. */
  private boolean surelyCopied;

  /** Whether the parcel that is read is given up for the value. */
  private boolean takesOver;

  private Engine(TransferContext context, CrossingResolver resolver) {
    super(resolver, null);
    this.context = context;
    this.resolver = resolver;
    setOptimizedGenerics(false);
  }

  static Engine open(TransferContext context) {
    CrossingResolver resolver = new CrossingResolver(context);
    Engine engine = new Engine(context, resolver);
    resolver.start();
    return engine;
  }

  Parcel pack(@Nullable Object value, StorageMode storages) {
    mode = storages;
    if (value == null) {
      return new Parcel(ONLY_NULL, null);
    }
    Crossing crossing = resolver.crossings().get(value.getClass());
    if (crossing.isShared()) {
      return new Parcel(ONLY_ATTACHED, new Object[] {value});
    }
    if (bare(crossing) != null) {
      return packBare((Transferable<?>) value, crossing);
    }
    GraphWriter graph = new GraphWriter(this, resolver.crossings(), sink, expected);
    Parcel parcel = graph.pack(value, crossing, expected, departures);
    writer = null;
    return parcel;
  }

  @Nullable Object unpack(Parcel parcel, Loans lent) {
    source.open(parcel.bytes());
    Object bare = parcel.moves() ? unpackBare(parcel, lent) : null;
    if (bare != null) {
      return bare;
    }
    GraphReader graph = new GraphReader(this, resolver, source, parcel, lent, expected.read);
    Object value = graph.unpack(expected);
    reader = null;
    source.close();
    return value;
  }

  /** See {@link io.bocj.spi.Transfer#takeOver}. */
  @Nullable Object takeOver(Parcel parcel) {
    if (!surelyCopies(firstCode(parcel.bytes()))) {
      return null;
    }
    takesOver = true;
    Object value = unpack(parcel, Loans.NONE);
    takesOver = false;
    return value;
  }

  /** Without telling the source of the bytes, which this mostly is not about to read. */
  private int firstCode(byte[] bytes) {
    if (bytes.length > 0 && bytes[0] >= ClassTable.FIRST) {
      return bytes[0];
    }
    source.open(bytes);
    source.refers();
    return source.code();
  }

  private boolean surelyCopies(int code) {
    if (code < ClassTable.FIRST) {
      return false;
    }
    if (code != judged) {
      surelyCopied = context.certainty().copies(resolver.numbered(code).getType());
      judged = code;
    }
    return surelyCopied;
  }

  boolean takesOver() {
    return takesOver;
  }

  // ---- a handle that holds nothing but a storage needs no graph --------------------------------

  private static @Nullable TransferableCopier bare(Crossing crossing) {
    Copier<?> copier = crossing.copier();
    return copier instanceof TransferableCopier moving && moving.isBare() ? moving : null;
  }

  /** In the form that a graph of one object has. */
  private Parcel packBare(Transferable<?> handle, Crossing crossing) {
    Object[] attachments = {depart(handle)};
    sink.code(crossing.getId());
    return new Parcel(sink.take(), attachments, departures.complete());
  }

  /** Null, and nothing read, if there is more in the parcel. */
  private @Nullable Object unpackBare(Parcel parcel, Loans lent) {
    int code = source.code();
    TransferableCopier copier =
        code >= ClassTable.FIRST && source.end() ? bare(resolver.numbered(code)) : null;
    if (copier == null
        || parcel.attachments().length != 1
        || !(parcel.attachments()[0] instanceof Storage storage)) {
      source.open(parcel.bytes());
      return null;
    }
    return copier.around(lent, storage);
  }

  TransferContext context() {
    return context;
  }

  /** Told before anybody asks {@link #writer}. */
  void writes(GraphWriter graph) {
    if (writer != graph) {
      writer = graph;
    }
  }

  /** Told before anybody asks {@link #reader}. */
  void reads(GraphReader graph) {
    if (reader != graph) {
      reader = graph;
    }
  }

  /** Of the graph that is being written. */
  GraphWriter writer() {
    GraphWriter current = writer;
    if (current == null) {
      throw new IllegalStateException("nothing is being written");
    }
    return current;
  }

  /** Of the graph that is being read. */
  GraphReader reader() {
    GraphReader current = reader;
    if (current == null) {
      throw new IllegalStateException("nothing is being read");
    }
    return current;
  }

  WrittenObjects references() {
    return writer().references();
  }

  /** Has a handle's storage leave with the graph that is written. */
  Storage depart(Transferable<?> handle) {
    return switch (mode) {
      case MOVE -> departures.move(handle);
      case COPY -> departures.copy(handle);
      case REFUSE -> throw new Refused(handle.getClass().getName() + " has but one storage");
    };
  }

  void attach(Object object) {
    writer().attach(object);
  }

  <T> T attached(Class<T> type) {
    return reader().attached(type);
  }

  /** Reads how many elements follow; see {@link Source#declare}. */
  int readCount(Input from) {
    return declared(from.readVarInt(true));
  }

  /** Takes note of how many elements follow, by what an attachment says. */
  int declared(int count) {
    return source.declare(count);
  }

  void writeCount(Output to, int count) {
    to.writeVarInt(count, true);
  }

  @Override
  public void writeClassAndObject(Output output, @Nullable Object object) {
    writer().write(object);
  }

  @Override
  public @Nullable Object readClassAndObject(Input input) {
    return reader().read();
  }

  @Override
  public void reference(Object object) {
    reader().made(object);
  }
}
