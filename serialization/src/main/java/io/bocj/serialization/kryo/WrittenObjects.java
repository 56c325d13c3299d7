package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.util.IntArray;
import io.bocj.TransferException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of a graph were met already. Most graphs are small, and then comparing with each is
 * cheaper than asking for hash codes; beyond that, a hash table of indices.
 *
 * <p>It goes by what objects hold ({@link ContentHash}) as long as that stays and tells them apart:
 * until code of the application is called, or too many are alike. Then it goes by identity hash
 * codes. If another thread changes an object meanwhile, that may be written twice; so that this
 * cannot go on for ever in a cycle, it goes by identity in huge graphs.
 */
final class WrittenObjects {
  static final int NEW = -1;

  private static final int COMPARED = 12;
  private static final int FIRST_SIZE = 4;
  private static final int[] NO_SLOTS = {};

  /** The most objects that are told apart by what they hold. */
  private static final int HUGE = 1 << 20;

  /** How many places may be looked at for each object, more than once in vain; and ahead. */
  private static final int STEPS = 4;

  private static final int STEPS_AHEAD = 64;

  private final Crossings crossings;

  private @Nullable Object[] written;
  private int count;

  /** By hash: id + 1 of a written object, or 0; half full at most. Empty while there are few. */
  private int[] slots = NO_SLOTS;

  private boolean byContent = true;

  /** How many occupied places were passed by so far. */
  private int steps;

  /**
   * Ids of objects that are re-made only after all that they hold: nothing may refer to them yet.
   */
  private @Nullable IntArray unfinished;

  /**
   * Makes an empty one.
   *
   * @param crossings how each class crosses
   * @param expected how many there will be, if all goes as the last time
   */
  WrittenObjects(Crossings crossings, int expected) {
    this.crossings = crossings;
    written = new Object[Math.max(Sizes.modest(expected), FIRST_SIZE)];
  }

  /** The number of an object; a new one gets the next, and then this is {@link #NEW}. */
  int idOrAdd(Object object, Crossing crossing) {
    int id = count <= COMPARED ? scanOrAdd(object) : lookUpOrAdd(object, hash(object, crossing));
    if (id != NEW && unfinished != null && unfinished.contains(id)) {
      throw new TransferException(
          "a "
              + object.getClass().getName()
              + " refers back to itself, and cannot be re-made before what it holds; break the"
              + " cycle, or let it go through a class with mutable fields");
    }
    return id;
  }

  private int scanOrAdd(Object object) {
    for (int id = count - 1; id >= 0; id--) {
      if (written[id] == object) {
        return id;
      }
    }
    append(object);
    if (count > COMPARED) {
      index();
    }
    return NEW;
  }

  private int lookUpOrAdd(Object object, int hash) {
    int mask = slots.length - 1;
    int i = hash & mask;
    for (; slots[i] != 0; i = (i + 1) & mask) {
      if (written[slots[i] - 1] == object) {
        return slots[i] - 1;
      }
      steps++;
    }
    add(object, i);
    return NEW;
  }

  private void append(Object object) {
    if (count == written.length) {
      written = Arrays.copyOf(written, count * 2);
    }
    written[count++] = object;
  }

  private void add(Object object, int slot) {
    append(object);
    slots[slot] = count;
    if (count * 2 > slots.length) {
      index();
    } else if (steps > count * STEPS + STEPS_AHEAD) {
      goByIdentity();
    }
  }

  /** From now on, whatever becomes of the objects. */
  void goByIdentity() {
    if (byContent) {
      byContent = false;
      if (count > COMPARED) {
        index();
      }
    }
  }

  private void index() {
    byContent &= count < HUGE;
    slots = new int[Integer.highestOneBit(Math.max(count, written.length)) * 4];
    for (int id = 0; id < count; id++) {
      insert(id);
    }
  }

  private void insert(int id) {
    Object object = written[id];
    assert object != null;
    int mask = slots.length - 1;
    int i = hash(object, crossings.get(object.getClass())) & mask;
    while (slots[i] != 0) {
      i = (i + 1) & mask;
    }
    slots[i] = id + 1;
  }

  private int hash(Object object, Crossing crossing) {
    ContentHash content = byContent ? crossing.contentHash() : null;
    return content == null ? identityHash(object) : content.of(object);
  }

  private static int identityHash(Object object) {
    int hash = System.identityHashCode(object) * 0x9E3779B9;
    return hash ^ (hash >>> 16);
  }

  /** The object met last can be referred to only after {@link #finish}. */
  void begin() {
    if (unfinished == null) {
      unfinished = new IntArray();
    }
    unfinished.add(count - 1);
  }

  void finish() {
    if (unfinished != null) {
      unfinished.pop();
    }
  }

  int count() {
    return count;
  }
}
