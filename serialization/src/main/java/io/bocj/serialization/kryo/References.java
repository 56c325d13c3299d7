package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.ReferenceResolver;
import com.esotericsoftware.kryo.util.IntArray;
import io.bocj.TransferException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of a graph were met already. Most graphs are small, and then comparing with each is
 * cheaper than asking for identity hash codes; beyond that, a hash table of indices.
 */
final class References implements ReferenceResolver {
  private static final int COMPARED = 12;
  private static final int KEPT = 4096;
  private static final int NOT_WRITTEN = -1;
  private static final int[] NO_SLOTS = {};

  private final CrossingResolver resolver;

  private @Nullable Object[] written = new Object[COMPARED + 4];
  private int writtenCount;

  /** By hash: id + 1 of a written object, or 0. Empty while there are few. */
  private int[] slots = NO_SLOTS;

  /**
   * Ids of objects that are re-made only after all that they hold: nothing may refer to them yet.
   */
  private final IntArray unfinished = new IntArray();

  private @Nullable Object[] read = new Object[COMPARED + 4];
  private int readCount;

  References(CrossingResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public void setKryo(Kryo kryo) {}

  @Override
  public int getWrittenId(Object object) {
    int id = slots.length == 0 ? scan(object) : lookUp(object);
    if (id != NOT_WRITTEN && unfinished.size > 0 && unfinished.contains(id)) {
      throw new TransferException(
          "a "
              + object.getClass().getName()
              + " refers back to itself, and cannot be re-made before what it holds; break the"
              + " cycle, or let it go through a class with mutable fields");
    }
    return id;
  }

  private int scan(Object object) {
    for (int id = writtenCount - 1; id >= 0; id--) {
      if (written[id] == object) {
        return id;
      }
    }
    return NOT_WRITTEN;
  }

  private int lookUp(Object object) {
    int mask = slots.length - 1;
    for (int i = hash(object) & mask; slots[i] != 0; i = (i + 1) & mask) {
      if (written[slots[i] - 1] == object) {
        return slots[i] - 1;
      }
    }
    return NOT_WRITTEN;
  }

  private static int hash(@Nullable Object object) {
    int hash = System.identityHashCode(object) * 0x9E3779B9;
    return hash ^ (hash >>> 16);
  }

  @Override
  public int addWrittenObject(Object object) {
    int id = writtenCount++;
    if (id == written.length) {
      written = Arrays.copyOf(written, id * 2);
    }
    written[id] = object;
    if (writtenCount > COMPARED) {
      index(id);
    }
    return id;
  }

  /** At most half full. */
  private void index(int id) {
    if (writtenCount * 2 > slots.length) {
      slots = new int[Integer.highestOneBit(writtenCount) * 8];
      for (int earlier = 0; earlier < id; earlier++) {
        insert(earlier);
      }
    }
    insert(id);
  }

  private void insert(int id) {
    int mask = slots.length - 1;
    int i = hash(written[id]) & mask;
    while (slots[i] != 0) {
      i = (i + 1) & mask;
    }
    slots[i] = id + 1;
  }

  /** The object met last can be referred to only after {@link #finish}. */
  void begin() {
    unfinished.add(writtenCount - 1);
  }

  void finish() {
    unfinished.pop();
  }

  @Override
  @SuppressWarnings("rawtypes")
  public int nextReadId(Class type) {
    if (readCount == read.length) {
      read = Arrays.copyOf(read, readCount * 2);
    }
    return readCount++;
  }

  @Override
  public void setReadObject(int id, Object object) {
    read[id] = object;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Object getReadObject(Class type, int id) {
    Object object = id >= 0 && id < readCount ? read[id] : null;
    if (object == null) {
      throw new TransferException("the bytes are not sound: no object has the number " + id);
    }
    return object;
  }

  /** Later references to an object that was read mean what its {@code readResolve} gave. */
  void replaceRead(Object object, @Nullable Object resolved) {
    for (int id = object == resolved ? -1 : readCount - 1; id >= 0; id--) {
      if (read[id] == object) {
        read[id] = resolved;
        return;
      }
    }
  }

  @Override
  public void reset() {
    written = emptied(written, writtenCount);
    writtenCount = 0;
    slots = NO_SLOTS;
    unfinished.clear();
    read = emptied(read, readCount);
    readCount = 0;
  }

  private static @Nullable Object[] emptied(@Nullable Object[] objects, int count) {
    if (objects.length > KEPT) {
      return new Object[COMPARED + 4];
    }
    Arrays.fill(objects, 0, count, null);
    return objects;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public boolean useReferences(Class type) {
    return resolver.crossing(type).isTracked();
  }
}
