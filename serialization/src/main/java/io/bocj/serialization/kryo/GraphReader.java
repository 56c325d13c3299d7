package io.bocj.serialization.kryo;

import io.bocj.TransferException;
import io.bocj.spi.Loans;
import io.bocj.spi.Parcel;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link GraphWriter} wrote, in the same order; trusts nothing of it. */
final class GraphReader {
  private final Engine engine;
  private final CrossingResolver resolver;
  private final ReadObjects references;
  private final AttachmentReader attachments;
  private final Loans loans;

  /** Read by {@link FieldSteps}. */
  final Source source;

  private @Nullable Postponed postponed;
  private int depth;
  private int wholes;

  /** The number of the object that is being made. */
  private int making;

  GraphReader(
      Engine engine,
      CrossingResolver resolver,
      Source source,
      Parcel parcel,
      Loans loans,
      int objects) {
    this.engine = engine;
    this.resolver = resolver;
    this.source = source;
    this.loans = loans;
    this.references = source.refers() ? new ReadObjects(objects) : ReadObjects.NONE;
    this.attachments = new AttachmentReader(parcel.attachments());
  }

  @Nullable Object unpack(Sizes expected) {
    Object value = read();
    readPostponed();
    if (!source.end() || !attachments.isExhausted()) {
      throw new TransferException("the bytes are not sound: they go on after the value's end");
    }
    expected.read = references.count();
    return value;
  }

  @Nullable Object read() {
    int code = source.code();
    return switch (code) {
      case ClassTable.NULL -> null;
      case ClassTable.ATTACHED -> checked(attachments.next(Object.class));
      case ClassTable.BACK -> references.get(source.code());
      case ClassTable.LATER -> readLater(resolver.numbered(source.code()));
      default -> readContent(resolver.numbered(code));
    };
  }

  /** Another runtime may share other packages: its objects must not become ours unseen. */
  Object checked(Object attached) {
    if (!resolver.crossings().get(attached.getClass()).isShared()) {
      throw new TransferException(
          "a "
              + attached.getClass().getName()
              + " was shared by the runtime that encoded it, but is not shared in this one; give"
              + " both the same shared packages");
    }
    return attached;
  }

  private Object readContent(Crossing crossing) {
    if (depth >= Limits.DEPTH) {
      throw Limits.tooDeep();
    }
    depth++;
    FillingCopier<Object> filling = crossing.filling();
    Object value = filling == null ? readOther(crossing) : readFilling(crossing, filling);
    depth--;
    return value;
  }

  private Object readFilling(Crossing crossing, FillingCopier<Object> filling) {
    Object value = make(crossing, filling);
    if (filling instanceof ObjectCopier plain) {
      plain.fill(this, value);
    } else {
      filling.fill(this, value);
    }
    return value;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Object make(Crossing crossing, FillingCopier<Object> filling) {
    int id = references.reserve();
    Object value =
        filling instanceof ObjectCopier plain
            ? plain.make(this, Object.class)
            : filling.make(this, crossing.getType());
    references.set(id, value);
    return value;
  }

  private Object readOther(Crossing crossing) {
    if (!crossing.isWhole()) {
      return readThrough(crossing);
    }
    beginWhole();
    Object value = readThrough(crossing);
    endWhole();
    return value;
  }

  /** What is read meanwhile makes objects of its own. */
  private Object readThrough(Crossing crossing) {
    if (!crossing.isTracked()) {
      return readBy(crossing);
    }
    int outer = making;
    int id = references.reserve();
    making = id;
    Object value = readBy(crossing);
    references.set(id, value);
    making = outer;
    return value;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Object readBy(Crossing crossing) {
    return crossing.copier().read(this, crossing.getType());
  }

  void made(Object object) {
    references.set(making, object);
  }

  private Object readLater(Crossing crossing) {
    FillingCopier<Object> filling = crossing.filling();
    if (filling == null || wholes > 0) {
      throw new TransferException("the bytes are not sound: they postpone what must be complete");
    }
    Object value = make(crossing, filling);
    if (postponed == null) {
      postponed = new Postponed();
    }
    postponed.add(filling, value);
    return value;
  }

  private void readPostponed() {
    Postponed later = postponed;
    while (later != null && !later.isEmpty()) {
      Object object = later.lastObject();
      later.take().fill(this, object);
    }
  }

  void beginWhole() {
    readPostponed();
    wholes++;
  }

  void endWhole() {
    wholes--;
  }

  /** The engine, for copiers that ask it what is read. */
  Engine engine() {
    engine.reads(this);
    return engine;
  }

  Loans loans() {
    return loans;
  }

  /** Reads how many elements follow; see {@link Source#declare}. */
  int readCount() {
    return source.declare(source.code());
  }

  <T> T attached(Class<T> type) {
    return attachments.next(type);
  }

  /** What was attached without a code: null, or an object whose class the caller checks. */
  @Nullable Object leaf() {
    return attachments.next();
  }

  /** All of them checked, unless they were by the same rules. The array is the parcel's own. */
  @Nullable Object[] leaves() {
    Leaves leaves = attachments.next(Leaves.class);
    if (leaves.judge() != engine.context().sharing()) {
      for (Object element : leaves.elements()) {
        if (element != null) {
          checked(element);
        }
      }
    }
    return leaves.elements();
  }
}
