package io.bocj.serialization.testing.values;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One value of each type that crosses. */
public final class Samples {
  private static final Map<String, Supplier<Object>> ALL = new LinkedHashMap<>();

  static {
    shared();
    application();
    arrays();
    collections();
    sorted();
    queues();
    immutable();
    wrapped();
    maps();
    holders();
    lambdas();
  }

  private Samples() {}

  /** Their names. */
  public static Collection<String> names() {
    return ALL.keySet();
  }

  /** Makes one in the class space of this class. */
  public static Object make(String name) {
    return ALL.get(name).get();
  }

  /** All that is to be the same after a crossing. */
  public static String describe(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    Class<?> type = value.getClass();
    return (type.isHidden() ? "lambda" : type.getName()) + " " + content(value);
  }

  private static String content(Object value) {
    if (value.getClass().isArray()) {
      return Arrays.deepToString(new Object[] {value});
    }
    if (value instanceof Task task) {
      return task.get();
    }
    if (value instanceof BlockingQueue<?> queue) {
      return queue + " of " + (queue.remainingCapacity() + queue.size());
    }
    if (value instanceof AtomicReference<?> cell) {
      return describe(cell.get());
    }
    if (value instanceof Properties properties) {
      return properties.getProperty("own") + properties.getProperty("default") + properties.size();
    }
    return value.getClass() == Object.class ? "" : value.toString();
  }

  private static void add(String name, Supplier<Object> sample) {
    ALL.put(name, sample);
  }

  private static void shared() {
    add("boolean", () -> true);
    add("integer", () -> 1234567);
    add("string", () -> "Grüße");
    add("big integer", () -> BigInteger.TEN.pow(40));
    add("big decimal", () -> new BigDecimal("1.10"));
    add("uuid", () -> new UUID(1, 2));
    add("uri", () -> URI.create("a:b"));
    add("locale", () -> Locale.GERMANY);
    add("currency", () -> Currency.getInstance("EUR"));
    add("pattern", () -> Pattern.compile("a+", Pattern.CASE_INSENSITIVE));
    add("duration", () -> Duration.ofMillis(5));
    add("zone", () -> ZoneId.of("Europe/Paris"));
    add("zoned", () -> LocalDate.EPOCH.atStartOfDay(ZoneId.of("Europe/Paris")));
    add("time unit", () -> TimeUnit.DAYS);
    add("class of the JDK", () -> List.class);
    add("primitive class", () -> int.class);
  }

  private static void application() {
    add("object", () -> new Order("o").add(new Order.Line(3)));
    add("every primitive", Everything::new);
    add("record", () -> new Point(1, -2));
    add("record of anything", () -> new Box(new Box("x")));
    add("enum", () -> Shape.SQUARE);
    add("enum with body", () -> new Box(Shape.CIRCLE));
    add("class", () -> Point.class);
    add("array class", () -> Point[][].class);
    add("map of one's own", Samples::cache);
    add("list of one's own", () -> new Names("a", "b"));
    add("sorted set of one's own", Samples::backwards);
    add(
        "anonymous list",
        () ->
            new ArrayList<>(List.of(1)) {
              private static final long serialVersionUID = 1L;
            });
    add("anonymous class", Samples::anonymous);
    add("inner class", () -> new Outer().inner());
    add("abstract list", () -> new Constant());
  }

  private static Object cache() {
    Cache cache = new Cache(2);
    for (String key : List.of("a", "b", "c")) {
      cache.put(key, cache.size());
    }
    return cache;
  }

  private static Object backwards() {
    Names.Backwards set = new Names.Backwards();
    set.addAll(List.of("a", "b"));
    return set;
  }

  private static Object anonymous() {
    String captured = "captured " + TimeUnit.DAYS;
    return new Object() {
      @Override
      public String toString() {
        return captured;
      }
    };
  }

  private static final class Outer {
    private final String text = "outer " + TimeUnit.DAYS;

    Object inner() {
      return new Inner();
    }

    private final class Inner {
      @Override
      public String toString() {
        return text;
      }
    }
  }

  private static final class Constant extends java.util.AbstractList<String> {
    private final int size = Integer.parseInt("2");

    @Override
    public String get(int index) {
      return "constant";
    }

    @Override
    public int size() {
      return size;
    }
  }

  private static void arrays() {
    add("booleans", () -> new boolean[] {true, false});
    add("bytes", () -> new byte[] {1, 2});
    add("chars", () -> new char[] {'a'});
    add("shorts", () -> new short[] {1});
    add("ints", () -> new int[] {1, 2, 3});
    add("longs", () -> new long[] {1L << 50});
    add("floats", () -> new float[] {1.5f});
    add("doubles", () -> new double[0]);
    add("matrix", () -> new double[][] {{1, 2}, null, {}});
    add("strings", () -> new String[] {"a", null});
    add("points", () -> new Point[] {new Point(1, 2), null});
    add("objects", () -> new Object[] {1, "x", new Point(3, 4), new int[] {5}});
    add("shapes", () -> Shape.values());
  }

  private static <C extends Collection<Object>> C filled(C collection) {
    collection.addAll(List.of("a", "b", "c"));
    return collection;
  }

  private static void collections() {
    add("ArrayList", () -> new ArrayList<>(Arrays.asList("a", null, new Point(1, 1))));
    add("LinkedList", () -> filled(new LinkedList<>()));
    add("Vector", () -> filled(new Vector<>()));
    add("Stack", () -> filled(new Stack<>()));
    add("HashSet", () -> filled(new HashSet<>()));
    add("LinkedHashSet", () -> filled(new LinkedHashSet<>()));
    add("CopyOnWriteArrayList", () -> filled(new CopyOnWriteArrayList<>()));
    add("CopyOnWriteArraySet", () -> filled(new CopyOnWriteArraySet<>()));
    add("concurrent set", () -> filled(ConcurrentHashMap.newKeySet()));
    add("EnumSet", () -> EnumSet.of(Shape.SQUARE));
    add("EnumSet of the JDK", () -> EnumSet.of(TimeUnit.DAYS));
    add("empty EnumSet", () -> EnumSet.noneOf(Shape.class));
    add("BitSet", () -> BitSet.valueOf(new long[] {5, 7}));
    add("Arrays.asList", () -> Arrays.asList(1, null, "x"));
  }

  private static void sorted() {
    add("TreeSet", () -> filled(new TreeSet<>()));
    add("TreeSet backwards", () -> filled(new TreeSet<>(Collections.reverseOrder())));
    add("ConcurrentSkipListSet", () -> filled(new ConcurrentSkipListSet<>()));
    add("TreeMap without case", () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    add("TreeMap with lambda", Samples::byLength);
    add("TreeMap with a JDK lambda", Samples::comparing);
    add("TreeMap with reversed comparator", Samples::reversed);
    add("ConcurrentSkipListMap", () -> new ConcurrentSkipListMap<>(Map.of("a", 1)));
  }

  private static Object byLength() {
    Comparator<String> order =
        (Comparator<String> & java.io.Serializable) (a, b) -> b.length() - a.length();
    return filledMap(new TreeMap<>(order));
  }

  private static Object comparing() {
    Comparator<String> order =
        Comparator.comparing(
            (java.util.function.Function<String, Integer> & java.io.Serializable) s -> -s.length());
    return filledMap(new TreeMap<>(order.thenComparing(Comparator.naturalOrder())));
  }

  private static Object reversed() {
    return filledMap(new TreeMap<>(String.CASE_INSENSITIVE_ORDER.reversed()));
  }

  private static Object filledMap(Map<String, Integer> map) {
    map.put("a", 1);
    map.put("bbb", 2);
    map.put("cc", 3);
    return map;
  }

  private static void queues() {
    add("ArrayDeque", () -> filled(new ArrayDeque<>()));
    add("PriorityQueue", () -> filled(new PriorityQueue<>(Collections.reverseOrder())));
    add("PriorityBlockingQueue", () -> filled(new PriorityBlockingQueue<>()));
    add("ConcurrentLinkedQueue", () -> filled(new ConcurrentLinkedQueue<>()));
    add("ConcurrentLinkedDeque", () -> filled(new ConcurrentLinkedDeque<>()));
    add("ArrayBlockingQueue", () -> filled(new ArrayBlockingQueue<>(9)));
    add("LinkedBlockingQueue", () -> filled(new LinkedBlockingQueue<>(8)));
    add("LinkedBlockingDeque", () -> filled(new LinkedBlockingDeque<>()));
    add("LinkedTransferQueue", () -> filled(new LinkedTransferQueue<>()));
  }

  private static void immutable() {
    add("List.of()", () -> List.of());
    add("List.of(1)", () -> List.of(new Point(1, 2)));
    add("List.of(3)", () -> List.of(1, 2, 3));
    add("Stream.toList", () -> Stream.of(1, null, 3).toList());
    add("Set.of()", () -> Set.of());
    add("Set.of(1)", () -> Set.of(1));
    add("Set.of(3)", () -> Set.of("a", "b", "c"));
    add("Map.of()", () -> Map.of());
    add("Map.of(1)", () -> Map.of("a", new Point(1, 2)));
    add("Map.of(2)", () -> Map.of("a", 1, "b", 2));
    add("Map.entry", () -> Map.entry("a", 1));
    add("emptyList", () -> Collections.emptyList());
    add("emptySet", () -> Collections.emptySet());
    add("emptyMap", () -> Collections.emptyMap());
    add("singletonList", () -> Collections.singletonList(null));
    add("singleton", () -> Collections.singleton("a"));
    add("singletonMap", () -> Collections.singletonMap("a", null));
    add("nCopies", () -> Collections.nCopies(3, "a"));
    add("no copies", () -> Collections.nCopies(0, "a"));
  }

  private static void wrapped() {
    NavigableSet<Object> set = filled(new TreeSet<>());
    NavigableMap<Object, Object> map = new TreeMap<>(Map.of("a", 1, "b", 2));
    List<Object> list = filled(new ArrayList<>());
    add("unmodifiableCollection", () -> Collections.unmodifiableCollection(list));
    add("unmodifiableList", () -> Collections.unmodifiableList(list));
    add("unmodifiableList linked", () -> Collections.unmodifiableList(filled(new LinkedList<>())));
    add("unmodifiableSet", () -> Collections.unmodifiableSet(set));
    add("unmodifiableSortedSet", () -> Collections.unmodifiableSortedSet((SortedSet<?>) set));
    add("unmodifiableNavigableSet", () -> Collections.unmodifiableNavigableSet(set));
    add("unmodifiableMap", () -> Collections.unmodifiableMap(map));
    add("unmodifiableSortedMap", () -> Collections.unmodifiableSortedMap((SortedMap<?, ?>) map));
    add("unmodifiableNavigableMap", () -> Collections.unmodifiableNavigableMap(map));
    add("synchronizedCollection", () -> Collections.synchronizedCollection(list));
    add("synchronizedList", () -> Collections.synchronizedList(list));
    add("synchronizedSet", () -> Collections.synchronizedSet(set));
    add("synchronizedMap", () -> Collections.synchronizedMap(map));
    add("synchronizedSortedMap", () -> Collections.synchronizedSortedMap(map));
  }

  private static void maps() {
    add("HashMap", () -> new HashMap<>(Map.of("a", new Point(1, 2), "b", 2)));
    add("null in HashMap", () -> new HashMap<>(Collections.singletonMap(null, null)));
    add("LinkedHashMap", () -> filledMap(new LinkedHashMap<>()));
    add("Hashtable", () -> new Hashtable<>(Map.of("a", 1)));
    add("IdentityHashMap", () -> new IdentityHashMap<>(Map.of("a", 1)));
    add("ConcurrentHashMap", () -> new ConcurrentHashMap<>(Map.of("a", 1)));
    add("EnumMap", () -> new EnumMap<>(Map.of(Shape.CIRCLE, 1)));
    add("empty EnumMap", () -> new EnumMap<>(Shape.class));
    add("Properties", Samples::properties);
    add("SimpleEntry", () -> new AbstractMap.SimpleEntry<>("a", 1));
    add("SimpleImmutableEntry", () -> new AbstractMap.SimpleImmutableEntry<>("a", 1));
  }

  private static Object properties() {
    Properties defaults = new Properties();
    defaults.setProperty("default", "d");
    Properties properties = new Properties(defaults);
    properties.setProperty("own", "o");
    return properties;
  }

  private static void holders() {
    add("Optional", () -> Optional.of(new Point(1, 2)));
    add("no Optional", () -> Optional.empty());
    add("OptionalInt", () -> OptionalInt.of(3));
    add("AtomicInteger", () -> new AtomicInteger(3));
    add("AtomicLong", () -> new AtomicLong(3));
    add("AtomicBoolean", () -> new AtomicBoolean(true));
    add("AtomicReference", () -> new AtomicReference<>(new Point(1, 2)));
    add("AtomicIntegerArray", () -> new AtomicIntegerArray(new int[] {1, 2}));
    add("AtomicLongArray", () -> new AtomicLongArray(new long[] {1, 2}));
    add("AtomicReferenceArray", () -> new AtomicReferenceArray<>(new Object[] {"a", null}));
    add("LongAdder", () -> adder());
    add("DoubleAdder", () -> new DoubleAdder());
    add("StringBuilder", () -> new StringBuilder("text"));
    add("StringBuffer", () -> new StringBuffer("text"));
    add("Date", () -> new Date(0));
    add("Object", Object::new);
    add("exception", () -> new ValueException(3));
    add("exception of the JDK", () -> new IllegalStateException("x", new Error("y")));
  }

  private static LongAdder adder() {
    LongAdder adder = new LongAdder();
    adder.add(5);
    return adder;
  }

  private static void lambdas() {
    Point point = new Point(1, 2);
    long number = point.x() + 41L;
    add("lambda", () -> (Task) () -> "nothing captured");
    add("lambda with captures", () -> (Task) () -> point + " " + number);
    add("method reference", () -> (Task) point::toString);
  }
}
