package io.bocj.serialization.kryo;

import io.bocj.spi.Departures;
import io.bocj.spi.Parcel;
import org.jspecify.annotations.Nullable;

/**
 * Writes one graph: for each object a code, and what its copier has to say. A code is the number of
 * a class, or one of the first numbers of {@link ClassTable}. Made anew for each graph, as {@link
 * AttachmentWriter} says; only the buffer is kept.
 *
 * <p>Graphs are walked by recursion, but an object that can be filled later is postponed where the
 * recursion gets deep: its code and head stand where it occurs, its content follows when the rest
 * is done. What must be complete as soon as it is made ({@link Copier#whole}) postpones nothing
 * beneath it, and finds nothing postponed.
 */
final class GraphWriter {
  /** Levels of recursion before objects are postponed: they must fit into a small stack. */
  static final int DIRECT = 64;

  private final Engine engine;
  private final Crossings crossings;
  private final WrittenObjects references;
  private final AttachmentWriter attachments;

  /** Read by {@link FieldSteps}. */
  final Sink sink;

  private @Nullable Postponed postponed;

  /** Whether any object was met again. */
  private boolean refers;

  private int depth;

  /** The depth at which what was postponed is written now. */
  private int floor;

  /** How many objects are under way that must be complete when they are made. */
  private int wholes;

  GraphWriter(Engine engine, Crossings crossings, Sink sink, Sizes expected) {
    this.engine = engine;
    this.crossings = crossings;
    this.sink = sink;
    this.references = new WrittenObjects(crossings, expected.written);
    this.attachments = new AttachmentWriter(expected.attached);
  }

  Parcel pack(Object value, Crossing crossing, Sizes expected, Departures departures) {
    write(value, crossing);
    writePostponed();
    expected.written = references.count();
    expected.attached = attachments.count();
    byte[] bytes = refers ? sink.takeAfter(ClassTable.REFERRING) : sink.take();
    return new Parcel(bytes, attachments.take(), departures.complete(), attachments.snapshots());
  }

  void write(@Nullable Object object) {
    if (object == null) {
      sink.code(ClassTable.NULL);
    } else {
      write(object, crossings.get(object.getClass()));
    }
  }

  void writeField(@Nullable Object object, Site site) {
    if (object == null) {
      sink.code(ClassTable.NULL);
    } else {
      write(object, site.crossing(object.getClass(), crossings));
    }
  }

  private void write(Object object, Crossing crossing) {
    if (crossing.isShared()) {
      sink.code(ClassTable.ATTACHED);
      attachments.add(object);
    } else if (!crossing.isTracked() || isNew(object, crossing)) {
      writeContent(crossing, object);
    }
  }

  /** Writes a reference to an object that is not. */
  private boolean isNew(Object object, Crossing crossing) {
    int id = references.idOrAdd(object, crossing);
    if (id == WrittenObjects.NEW) {
      return true;
    }
    refers = true;
    sink.code(ClassTable.BACK);
    sink.code(id);
    return false;
  }

  private void writeContent(Crossing crossing, Object object) {
    if (depth - floor >= DIRECT && isPostponed(crossing, object)) {
      return;
    }
    if (crossing.callsOut()) {
      references.goByIdentity();
    }
    depth++;
    sink.code(crossing.getId());
    if (crossing.isWhole()) {
      beginWhole();
      write(crossing.copier(), object);
      endWhole();
    } else {
      write(crossing.copier(), object);
    }
    depth--;
  }

  /** What most objects are copied by is told apart, so that the JVM can tell what is called. */
  private void write(Copier<Object> copier, Object object) {
    if (copier instanceof ObjectCopier plain) {
      plain.write(this, object);
    } else {
      copier.write(this, object);
    }
  }

  private boolean isPostponed(Crossing crossing, Object object) {
    FillingCopier<Object> filling = crossing.filling();
    if (filling == null || wholes > 0) {
      if (depth >= Limits.DEPTH) {
        throw Limits.tooDeep();
      }
      return false;
    }
    sink.code(ClassTable.LATER);
    sink.code(crossing.getId());
    filling.writeHead(this, object);
    if (postponed == null) {
      postponed = new Postponed();
    }
    postponed.add(filling, object);
    return true;
  }

  private void writePostponed() {
    Postponed later = postponed;
    if (later == null) {
      return;
    }
    int outer = floor;
    floor = depth;
    while (!later.isEmpty()) {
      Object object = later.lastObject();
      later.take().writeBody(this, object);
    }
    floor = outer;
  }

  void beginWhole() {
    writePostponed();
    wholes++;
  }

  void endWhole() {
    wholes--;
  }

  /** Without a code: the reader knows that an attachment, or null, follows here. */
  void attach(@Nullable Object object) {
    attachments.add(object);
  }

  /** Likewise, a copy that was made for this parcel. */
  void attachSnapshot(Object snapshot, long bytes) {
    attachments.addSnapshot(snapshot, bytes);
  }

  boolean isShared(@Nullable Object object) {
    return object == null || crossings.get(object.getClass()).isShared();
  }

  /** Whether all are shared; most containers hold objects of one class, or of two in turn. */
  boolean areShared(@Nullable Object[] objects) {
    Class<?> latest = null;
    Class<?> before = null;
    for (Object object : objects) {
      if (object != null && object.getClass() != latest && object.getClass() != before) {
        before = latest;
        latest = object.getClass();
        if (!crossings.get(latest).isShared()) {
          return false;
        }
      }
    }
    return true;
  }

  /** All of them shared. */
  Leaves leaves(@Nullable Object[] elements) {
    return new Leaves(engine.context().sharing(), elements);
  }

  /** The engine, for copiers that ask it what is written. */
  Engine engine() {
    engine.writes(this);
    return engine;
  }

  WrittenObjects references() {
    return references;
  }
}
