package io.bocj.isolation.guard;

import java.lang.reflect.Array;
import java.util.AbstractSequentialList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Calls that go through all that there is and make nothing: charged by how much that is. Few units
 * buy much of them, as they are faster than code; what is short is free.
 *
 * <p>See {@link Priced}.
 */
@SuppressWarnings({"NullAway", "unchecked", "rawtypes"})
final class PricedScans {
  private static final int SHORT = 256;

  private PricedScans() {}

  // ---- arrays ---------------------------------------------------------------------------------

  /** Blocks of memory. */
  @Before(
      of = Arrays.class,
      names = {"fill", "mismatch", "compare", "compareUnsigned"},
      first = true)
  public static void block(Object array) {
    work(length(array) >> 3);
  }

  @Before(
      of = Arrays.class,
      names = {"equals", "deepEquals"},
      first = true)
  public static void compared(Object array) {
    block(array);
    if (array instanceof Object[]) {
      PricedWalks.through(array);
    }
  }

  /** One element after the other. */
  @Before(
      of = {Arrays.class, IntStream.class, LongStream.class, DoubleStream.class},
      names = {"hashCode", "stream", "spliterator", "of", "setAll", "sort"},
      first = true)
  public static void elements(Object array) {
    work(length(array));
  }

  @Before(of = Arrays.class, names = "toString", first = true)
  public static void text(Object array) {
    Meter.array(length(array), ELEMENT_TEXT);
  }

  private static final int ELEMENT_TEXT = 16;

  private static int length(Object array) {
    return array != null && array.getClass().isArray() ? Array.getLength(array) : 0;
  }

  private static void work(long units) {
    if (units > 0) {
      Meter.work(units);
    }
  }

  // ---- texts ----------------------------------------------------------------------------------

  @Before(
      of = CharSequence.class,
      names = {
        "equals",
        "equalsIgnoreCase",
        "compareTo",
        "compareToIgnoreCase",
        "contentEquals",
        "regionMatches",
        "hashCode",
        "indexOf",
        "lastIndexOf",
        "isBlank",
        "toCharArray",
        "getBytes",
        "getChars",
        "substring",
        "subSequence",
        "trim",
        "strip",
        "stripLeading",
        "stripTrailing",
        "stripIndent",
        "translateEscapes",
        "toUpperCase",
        "toLowerCase",
        "replace",
        "insert",
        "delete",
        "deleteCharAt",
        "reverse",
        "toString"
      },
      first = true)
  public static void characters(Object text) {
    int length = ((CharSequence) text).length();
    if (length > SHORT) {
      Meter.work(length >> 4);
    }
  }

  @Before(
      of = CharSequence.class,
      names = {"chars", "codePoints", "lines"},
      first = true)
  public static void eachCharacter(Object text) {
    Meter.work(((CharSequence) text).length());
  }

  // ---- collections ----------------------------------------------------------------------------

  /** Whether a collection finds an element without looking at all. */
  static boolean finds(Collection<?> in) {
    return in instanceof Set<?> && !(in instanceof CopyOnWriteArraySet<?>);
  }

  private static void search(Collection<?> holder) {
    if (holder.getClass() != HashSet.class && !finds(holder)) {
      work(holder.size());
    }
  }

  /** An element comes in or goes out; what is behind it moves. */
  private static void move(Collection<?> holder) {
    if (copies(holder)) {
      Meter.array(holder.size(), 4);
    } else if (holder instanceof List<?>) {
      work(holder.size() >> 3);
    }
  }

  private static boolean copies(Collection<?> holder) {
    return holder instanceof CopyOnWriteArrayList<?> || holder instanceof CopyOnWriteArraySet<?>;
  }

  @Instead(of = Collection.class)
  public static boolean contains(Collection holder, Object element) {
    PricedWalks.through(element);
    search(holder);
    return holder.contains(element);
  }

  @Instead(of = Collection.class)
  public static boolean remove(Collection holder, Object element) {
    PricedWalks.through(element);
    search(holder);
    boolean removed = holder.remove(element);
    if (removed) {
      move(holder);
    }
    return removed;
  }

  @Instead(of = Collection.class)
  public static boolean add(Collection holder, Object element) {
    return holder.getClass() == ArrayList.class ? holder.add(element) : adds(holder, element);
  }

  private static boolean adds(Collection holder, Object element) {
    if (holder instanceof Set<?>) {
      PricedWalks.through(element);
    }
    if (!copies(holder)) {
      return holder.add(element);
    }
    work(holder.size());
    boolean added = holder.add(element);
    if (added) {
      move(holder);
    }
    return added;
  }

  @Instead(of = Collection.class)
  public static boolean addAll(Collection holder, Collection elements) {
    PricedCollections.all(elements);
    if (holder instanceof CopyOnWriteArraySet<?>) {
      addEach(holder.size(), elements);
    } else if (copies(holder)) {
      move(holder);
    }
    return holder.addAll(elements);
  }

  @Before(of = CopyOnWriteArraySet.class, names = "<init>")
  public static void onceEach(Collection<?> elements) {
    addEach(0, elements);
  }

  /** Each is looked for among those that are there. */
  private static void addEach(int size, Collection<?> elements) {
    long more = elements.size();
    Meter.array((int) more, 16);
    work(more * (size + more) / 4);
  }

  @Instead(of = CopyOnWriteArrayList.class)
  public static int addAllAbsent(CopyOnWriteArrayList holder, Collection elements) {
    addEach(holder.size(), elements);
    return holder.addAllAbsent(elements);
  }

  @Instead(of = CopyOnWriteArrayList.class)
  public static boolean addIfAbsent(CopyOnWriteArrayList holder, Object element) {
    PricedWalks.through(element);
    search(holder);
    return holder.addIfAbsent(element);
  }

  @Instead(of = Collection.class)
  public static Object get(Collection holder, int index) {
    if (holder instanceof AbstractSequentialList<?>) {
      work(holder.size() >> 2);
    }
    return ((List) holder).get(index);
  }

  @Instead(of = Collection.class)
  public static Object set(Collection holder, int index, Object element) {
    if (holder instanceof AbstractSequentialList<?>) {
      work(holder.size() >> 2);
    } else if (copies(holder)) {
      move(holder);
    }
    return ((List) holder).set(index, element);
  }

  @Instead(of = Collection.class)
  public static void add(Collection holder, int index, Object element) {
    move(holder);
    ((List) holder).add(index, element);
  }

  @Instead(of = Collection.class)
  public static Object remove(Collection holder, int index) {
    move(holder);
    return ((List) holder).remove(index);
  }

  @Instead(of = Collection.class)
  public static int indexOf(Collection holder, Object element) {
    PricedWalks.through(element);
    search(holder);
    return ((List) holder).indexOf(element);
  }

  @Instead(of = Collection.class)
  public static int lastIndexOf(Collection holder, Object element) {
    PricedWalks.through(element);
    search(holder);
    return ((List) holder).lastIndexOf(element);
  }

  @Instead(of = Map.class)
  public static boolean containsValue(Map holder, Object value) {
    PricedWalks.through(value);
    work(holder.size());
    return holder.containsValue(value);
  }

  @Before(
      of = {Deque.class, Collections.class},
      names = {
        "removeFirstOccurrence",
        "removeLastOccurrence",
        "fill",
        "frequency",
        "rotate",
        "copy",
        "replaceAll"
      },
      first = true)
  public static void each(Object holder) {
    if (holder instanceof Collection<?> collection) {
      work(collection.size());
    }
  }

  @Before(
      of = BitSet.class,
      names = {
        "and",
        "or",
        "xor",
        "andNot",
        "intersects",
        "cardinality",
        "nextSetBit",
        "nextClearBit",
        "previousSetBit",
        "previousClearBit",
        "equals",
        "hashCode",
        "stream",
        "toByteArray",
        "toLongArray"
      },
      first = true)
  public static void bits(Object bits) {
    work(((BitSet) bits).size() >> 8);
  }
}
