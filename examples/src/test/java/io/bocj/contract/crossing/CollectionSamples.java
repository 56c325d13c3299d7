package io.bocj.contract.crossing;

import io.bocj.contract.crossing.Values.Color;
import io.bocj.contract.crossing.Values.Point;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
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
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ArrayBlockingQueue;
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
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Collections and maps that have an identity and a class of their own. */
final class CollectionSamples {
  static final List<Sample> ALL = new ArrayList<>();

  static {
    lists();
    sets();
    queues();
    maps();
    sortedMaps();
    immutable();
  }

  private CollectionSamples() {}

  private static void add(String name, Supplier<Object> made) {
    ALL.add(Sample.of(name, made));
  }

  private static <C extends Collection<Object>> C filled(C collection) {
    collection.addAll(List.of("c", "b", "a"));
    return collection;
  }

  private static <M extends Map<Object, Object>> M filled(M map) {
    map.put("b", new Point(1, 2));
    map.put("a", 1);
    map.put("c", "x");
    return map;
  }

  private static void lists() {
    add("ArrayList", () -> new ArrayList<>(Arrays.asList("a", null, new Point(1, 1))));
    add("LinkedList", () -> filled(new LinkedList<>()));
    add("Vector", () -> filled(new Vector<>()));
    add("Stack", () -> filled(new Stack<>()));
    add("CopyOnWriteArrayList", () -> filled(new CopyOnWriteArrayList<>()));
    add("Arrays.asList", () -> Arrays.asList(new Point[] {new Point(1, 2), null}));
    add("Optional", () -> Optional.of(new Point(1, 2)));
    add("BitSet", () -> BitSet.valueOf(new long[] {5, 7}));
  }

  private static void sets() {
    add("HashSet", () -> filled(new HashSet<>()));
    add("LinkedHashSet", () -> filled(new LinkedHashSet<>()));
    add("TreeSet", () -> filled(new TreeSet<>(Collections.reverseOrder())));
    add("EnumSet", () -> EnumSet.of(Color.RED));
    add("CopyOnWriteArraySet", () -> filled(new CopyOnWriteArraySet<>()));
    add("ConcurrentSkipListSet", () -> filled(new ConcurrentSkipListSet<>()));
    add("ConcurrentHashMap.newKeySet", () -> filled(ConcurrentHashMap.newKeySet()));
    add("Collections.newSetFromMap", () -> identities());
  }

  /** Two equal elements, told apart by identity. */
  private static Set<Object> identities() {
    Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.add(new ArrayList<>());
    set.add(new ArrayList<>());
    return set;
  }

  private static void queues() {
    add("ArrayDeque", () -> filled(new ArrayDeque<>()));
    add("PriorityQueue", () -> filled(new PriorityQueue<>(Collections.reverseOrder())));
    add("PriorityBlockingQueue", () -> filled(new PriorityBlockingQueue<>()));
    add("ConcurrentLinkedQueue", () -> filled(new ConcurrentLinkedQueue<>()));
    add("ConcurrentLinkedDeque", () -> filled(new ConcurrentLinkedDeque<>()));
    add("ArrayBlockingQueue", () -> filled(new ArrayBlockingQueue<>(9)));
    add("LinkedBlockingQueue", () -> filled(new LinkedBlockingQueue<>(8)));
    add("LinkedBlockingDeque", () -> filled(new LinkedBlockingDeque<>(7)));
    add("LinkedTransferQueue", () -> filled(new LinkedTransferQueue<>()));
    add("Collections.asLifoQueue", () -> filled(Collections.asLifoQueue(new ArrayDeque<>())));
  }

  private static void maps() {
    add("HashMap", () -> filled(new HashMap<>()));
    add("LinkedHashMap", () -> filled(new LinkedHashMap<>(16, 0.75f, true)));
    add("Hashtable", () -> new Hashtable<>(Map.of("a", new Point(1, 2))));
    add("Properties", CollectionSamples::properties);
    add("IdentityHashMap", () -> new IdentityHashMap<>(Map.of("a", 1)));
    add("WeakHashMap", () -> new WeakHashMap<>(Map.of("literal", 1)));
    add("EnumMap", () -> new EnumMap<>(Map.of(Color.RED, 1)));
    add("ConcurrentHashMap", () -> filled(new ConcurrentHashMap<>()));
  }

  private static Object properties() {
    Properties defaults = new Properties();
    defaults.setProperty("default", "d");
    Properties properties = new Properties(defaults);
    properties.setProperty("own", "o");
    return properties;
  }

  private static void sortedMaps() {
    add("TreeMap", () -> filled(new TreeMap<>(Collections.reverseOrder())));
    add("ConcurrentSkipListMap", () -> filled(new ConcurrentSkipListMap<>()));
  }

  private static void immutable() {
    add("List.of", () -> List.of(1, new Point(1, 2), 3));
    add("Stream.toList", () -> Stream.of(1, null, 3).toList());
    add("Set.of", () -> Set.of(new Point(1, 2)));
    add("Map.of", () -> Map.of("a", new Point(1, 2)));
    add("Map.entry", () -> Map.entry("a", 1));
    add("SimpleEntry", () -> new AbstractMap.SimpleEntry<>("a", 1));
    add("SimpleImmutableEntry", () -> new AbstractMap.SimpleImmutableEntry<>("a", 1));
    add("Collections.singletonList", () -> Collections.singletonList(null));
    add("Collections.singleton", () -> Collections.singleton("a"));
    add("Collections.singletonMap", () -> Collections.singletonMap("a", null));
    add("Collections.nCopies", () -> Collections.nCopies(3, "a"));
  }
}
