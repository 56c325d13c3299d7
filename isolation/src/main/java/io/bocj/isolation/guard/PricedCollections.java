package io.bocj.isolation.guard;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.Buffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Collections and arrays: charged by their sizes before they are made or gone through.
 *
 * <p>See {@link Priced}.
 */
@SuppressWarnings({"NullAway", "unchecked", "rawtypes", "ReturnValueIgnored"})
final class PricedCollections {
  private static final int ELEMENT = 24;

  /** An emptier table takes gigabytes for a few elements. */
  private static final float LEAST_LOAD = 0.1f;

  private PricedCollections() {}

  @Before(
      of = {Collection.class, Map.class},
      names = {
        "<init>",
        "ensureCapacity",
        "newHashMap",
        "newLinkedHashMap",
        "newWeakHashMap",
        "newHashSet",
        "newLinkedHashSet",
        "newKeySet"
      })
  public static void sized(int capacity) {
    Meter.array(capacity, 8);
  }

  @Before(
      of = {Collection.class, Map.class},
      names = "<init>")
  public static void sized(int capacity, float loadFactor) {
    if (loadFactor < LEAST_LOAD) {
      throw new IllegalArgumentException(
          "a plugin's tables may not have a load factor below " + LEAST_LOAD);
    }
    Meter.array(capacity, 8);
  }

  @Before(of = Map.class, names = "<init>")
  public static void sized(int capacity, float loadFactor, boolean byAccess) {
    sized(capacity, loadFactor);
  }

  @Before(of = Map.class, names = "<init>")
  public static void sized(int capacity, float loadFactor, int concurrency) {
    sized(Math.max(capacity, concurrency), loadFactor);
  }

  /** A vector, which may grow by as much as it is told at a time. */
  @Before(of = Collection.class, names = "<init>")
  public static void sized(int capacity, int increment) {
    Meter.array(capacity, 8);
    Meter.array(increment, 8);
  }

  @Before(
      of = {AtomicIntegerArray.class, AtomicLongArray.class, AtomicReferenceArray.class},
      names = "<init>")
  public static void atomics(int length) {
    Meter.array(length, 8);
  }

  @Before(
      of = {Collection.class, Map.class},
      names = "<init>")
  public static void sized(int capacity, Comparator<?> comparator) {
    Meter.array(capacity, 8);
  }

  @Before(
      of = {Collection.class, List.class},
      names = {"<init>", "addAll", "copyOf"})
  public static void all(Collection<?> elements) {
    Meter.array(elements.size(), ELEMENT);
  }

  @Before(
      of = {List.class},
      names = "addAll")
  public static void all(int at, Collection<?> elements) {
    Meter.array(elements.size(), ELEMENT);
  }

  @Before(
      of = Map.class,
      names = {"<init>", "putAll", "copyOf"})
  public static void all(Map<?, ?> entries) {
    Meter.array(entries.size(), 2 * ELEMENT);
  }

  @Before(
      of = {Collection.class, Arrays.class, List.class},
      names = {"toArray", "sort", "asList", "of", "stream"})
  public static void all(Object[] elements) {
    Meter.array(elements == null ? 0 : elements.length, ELEMENT);
  }

  @Before(
      of = {Collections.class, List.class},
      names = {"sort", "shuffle", "reverse", "max", "min"})
  public static void list(List<?> list) {
    Meter.work(list.size() * 8L);
  }

  @Instead(of = Collections.class, isStatic = true)
  public static List nCopies(int count, Object element) {
    Meter.array(count, ELEMENT);
    return Collections.nCopies(count, element);
  }

  @Instead(of = System.class, isStatic = true)
  public static void arraycopy(Object from, int start, Object to, int at, int length) {
    Meter.work(length >> 3);
    System.arraycopy(from, start, to, at, length);
  }

  @Before(of = Arrays.class, names = "copyOf")
  public static void copyOf(byte[] array, int length) {
    Meter.array(length, 1);
  }

  @Before(of = Arrays.class, names = "copyOf")
  public static void copyOf(char[] array, int length) {
    Meter.array(length, 2);
  }

  @Before(of = Arrays.class, names = "copyOf")
  public static void copyOf(int[] array, int length) {
    Meter.array(length, 4);
  }

  @Before(of = Arrays.class, names = "copyOf")
  public static void copyOf(long[] array, int length) {
    Meter.array(length, 8);
  }

  @Before(of = Arrays.class, names = "copyOf")
  public static void copyOf(double[] array, int length) {
    Meter.array(length, 8);
  }

  @Before(of = Arrays.class, names = "copyOf")
  public static void copyOf(float[] array, int length) {
    Meter.array(length, 4);
  }

  @Before(of = Arrays.class, names = "copyOf")
  public static void copyOf(short[] array, int length) {
    Meter.array(length, 2);
  }

  @Before(of = Arrays.class, names = "copyOf")
  public static void copyOf(boolean[] array, int length) {
    Meter.array(length, 1);
  }

  @Before(of = Arrays.class, names = "copyOf")
  public static void copyOf(Object[] array, int length) {
    Meter.array(length, 8);
  }

  @Before(of = Arrays.class, names = "copyOf")
  public static void copyOf(Object[] array, int length, Class<?> type) {
    Meter.array(length, 8);
  }

  @Before(of = Arrays.class, names = "copyOfRange")
  public static void copyOfRange(byte[] array, int from, int to) {
    Meter.array(to - from, 1);
  }

  @Before(of = Arrays.class, names = "copyOfRange")
  public static void copyOfRange(char[] array, int from, int to) {
    Meter.array(to - from, 2);
  }

  @Before(of = Arrays.class, names = "copyOfRange")
  public static void copyOfRange(int[] array, int from, int to) {
    Meter.array(to - from, 4);
  }

  @Before(of = Arrays.class, names = "copyOfRange")
  public static void copyOfRange(long[] array, int from, int to) {
    Meter.array(to - from, 8);
  }

  @Before(of = Arrays.class, names = "copyOfRange")
  public static void copyOfRange(double[] array, int from, int to) {
    Meter.array(to - from, 8);
  }

  @Before(of = Arrays.class, names = "copyOfRange")
  public static void copyOfRange(Object[] array, int from, int to) {
    Meter.array(to - from, 8);
  }

  /** An array is cloned. */
  public static void copied(Object array) {
    if (array != null) {
      Meter.array(java.lang.reflect.Array.getLength(array), 8);
    }
  }

  @Before(
      of = {BitSet.class},
      names = {"<init>", "set", "flip"})
  public static void bit(int index) {
    Meter.array(index / 8, 1);
  }

  @Before(of = BitSet.class, names = "set")
  public static void bit(int index, boolean value) {
    Meter.array(index / 8, 1);
  }

  @Before(
      of = BitSet.class,
      names = {"set", "flip"})
  public static void bits(int from, int to) {
    Meter.array(to / 8, 1);
  }

  @Before(
      of = {Buffer.class},
      names = "allocate")
  public static void buffer(int capacity) {
    Meter.array(capacity, 8);
  }

  @Before(
      of = {InputStream.class, OutputStream.class, Reader.class, Writer.class},
      names = {"<init>", "readNBytes"})
  public static void buffered(int size) {
    Meter.array(size, 2);
  }

  @Before(of = InputStream.class, names = "<init>")
  public static void buffered(InputStream in, int size) {
    Meter.array(size, 1);
  }

  @Before(of = OutputStream.class, names = "<init>")
  public static void buffered(OutputStream out, int size) {
    Meter.array(size, 1);
  }

  @Before(of = Reader.class, names = "<init>")
  public static void buffered(Reader in, int size) {
    Meter.array(size, 2);
  }

  @Before(of = Writer.class, names = "<init>")
  public static void buffered(Writer out, int size) {
    Meter.array(size, 2);
  }

  @Instead(of = Collection.class)
  public static boolean containsAll(Collection holder, Collection elements) {
    searches(elements, holder);
    return holder.containsAll(elements);
  }

  @Instead(of = Collection.class)
  public static boolean removeAll(Collection holder, Collection elements) {
    searches(holder, elements);
    return holder.removeAll(elements);
  }

  @Instead(of = Collection.class)
  public static boolean retainAll(Collection holder, Collection elements) {
    searches(holder, elements);
    return holder.retainAll(elements);
  }

  @Instead(of = Collections.class, isStatic = true)
  public static boolean disjoint(Collection left, Collection right) {
    searches(left, right);
    return Collections.disjoint(left, right);
  }

  @Instead(of = Collections.class, isStatic = true)
  public static int indexOfSubList(List list, List part) {
    searches(list, part);
    return Collections.indexOfSubList(list, part);
  }

  @Instead(of = Collections.class, isStatic = true)
  public static int lastIndexOfSubList(List list, List part) {
    searches(list, part);
    return Collections.lastIndexOfSubList(list, part);
  }

  /** Each element of one is looked for in the other; sets search the smaller one. */
  private static void searches(Collection<?> elements, Collection<?> in) {
    boolean quick = PricedScans.finds(in) && (elements instanceof Set<?> || elements == in);
    long each = quick ? 8 : in.size();
    Meter.work(elements.size() * each / 4);
  }
}
