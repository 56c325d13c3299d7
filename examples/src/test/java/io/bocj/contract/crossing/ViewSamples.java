package io.bocj.contract.crossing;

import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** Views of other collections, and wrappers around them. */
final class ViewSamples {
  static final List<Sample> ALL = new ArrayList<>();

  static {
    views();
    sortedViews();
    checked();
    unmodifiable();
    synchronizedOnes();
  }

  private ViewSamples() {}

  private static void add(String name, Supplier<Object> made) {
    ALL.add(Sample.of(name, made));
  }

  private static void add(String name, Supplier<Object> made, Supplier<Object> expected) {
    ALL.add(new Sample(name, made, expected));
  }

  private static List<Object> list() {
    return new ArrayList<>(List.of("a", "b", "c"));
  }

  private static NavigableSet<Object> set() {
    return new TreeSet<>(list());
  }

  private static NavigableMap<Object, Object> map() {
    return new TreeMap<>(Map.of("a", 1, "b", 2, "c", 3));
  }

  private static Map<Object, Object> linked() {
    return new LinkedHashMap<>(map());
  }

  private static Set<Object> keys() {
    return new LinkedHashSet<>(list());
  }

  private static Set<Object> entries() {
    return new LinkedHashSet<>(
        List.of(new SimpleEntry<>("a", 1), new SimpleEntry<>("b", 2), new SimpleEntry<>("c", 3)));
  }

  private static void views() {
    Supplier<Object> tail = () -> new ArrayList<>(List.of("b", "c"));
    add("ArrayList.subList", () -> list().subList(1, 3), tail);
    add("LinkedList.subList", () -> new LinkedList<>(list()).subList(1, 3), tail);
    add("Arrays.asList.subList", () -> Arrays.asList("a", "b", "c").subList(1, 3), tail);
    add("List.of.subList", () -> List.of(1, 2, 3).subList(1, 3), () -> List.of(2, 3));
    add(
        "HashMap.keySet",
        () -> new HashMap<>(Map.of("a", 1)).keySet(),
        () -> new LinkedHashSet<>(Set.of("a")));
    add("LinkedHashMap.keySet", () -> linked().keySet(), ViewSamples::keys);
    add("LinkedHashMap.values", () -> linked().values(), () -> new ArrayList<>(List.of(1, 2, 3)));
    add("LinkedHashMap.entrySet", () -> linked().entrySet(), ViewSamples::entries);
    add(
        "IdentityHashMap.keySet",
        () -> new IdentityHashMap<>(Map.of("a", 1)).keySet(),
        ViewSamples::identityKeys);
    add(
        "ConcurrentHashMap.values",
        () -> new ConcurrentHashMap<>(Map.of(1, 2)).values(),
        () -> new ArrayList<>(List.of(2)));
    add("Map.Entry", () -> map().entrySet().iterator().next(), () -> new SimpleEntry<>("a", 1));
  }

  private static Object identityKeys() {
    Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.add("a");
    return set;
  }

  private static void sortedViews() {
    add("TreeMap.keySet", () -> map().keySet(), ViewSamples::set);
    add("TreeMap.entrySet", () -> map().entrySet(), ViewSamples::entries);
    add("TreeMap.headMap", () -> map().headMap("c"), () -> new TreeMap<>(Map.of("a", 1, "b", 2)));
    add("TreeMap.tailMap", () -> map().tailMap("c"), () -> new TreeMap<>(Map.of("c", 3)));
    add("TreeMap.descendingMap", () -> map().descendingMap(), ViewSamples::descending);
    add("TreeSet.headSet", () -> set().headSet("b"), () -> new TreeSet<>(Set.of("a")));
    add("TreeSet.descendingSet", () -> set().descendingSet(), ViewSamples::descendingSet);
    add(
        "ConcurrentSkipListMap.headMap",
        () -> new ConcurrentSkipListMap<>(map()).headMap("b"),
        () -> new ConcurrentSkipListMap<>(Map.of("a", 1)));
  }

  private static Object descending() {
    TreeMap<Object, Object> map = new TreeMap<>(Collections.reverseOrder());
    map.putAll(map());
    return map;
  }

  private static Object descendingSet() {
    TreeSet<Object> set = new TreeSet<>(Collections.reverseOrder());
    set.addAll(list());
    return set;
  }

  private static void checked() {
    add(
        "Collections.checkedList",
        () -> Collections.checkedList(list(), Object.class),
        ViewSamples::list);
    add(
        "Collections.checkedCollection",
        () -> Collections.checkedCollection(list(), Object.class),
        ViewSamples::list);
    add(
        "Collections.checkedSet",
        () -> Collections.checkedSet(keys(), Object.class),
        ViewSamples::keys);
    add(
        "Collections.checkedNavigableSet",
        () -> Collections.checkedNavigableSet(set(), Object.class),
        ViewSamples::set);
    add(
        "Collections.checkedMap",
        () -> Collections.checkedMap(linked(), Object.class, Object.class),
        ViewSamples::linked);
    add(
        "Collections.checkedNavigableMap",
        () -> Collections.checkedNavigableMap(map(), Object.class, Object.class),
        ViewSamples::map);
    add(
        "Collections.checkedQueue",
        () -> Collections.checkedQueue(new LinkedList<>(list()), Object.class),
        () -> new LinkedList<>(list()));
  }

  private static void unmodifiable() {
    add("Collections.unmodifiableCollection", () -> Collections.unmodifiableCollection(list()));
    add("Collections.unmodifiableList", () -> Collections.unmodifiableList(list()));
    add("Collections.unmodifiableSet", () -> Collections.unmodifiableSet(set()));
    add(
        "Collections.unmodifiableSortedSet",
        () -> Collections.unmodifiableSortedSet((SortedSet<?>) set()));
    add("Collections.unmodifiableNavigableSet", () -> Collections.unmodifiableNavigableSet(set()));
    add("Collections.unmodifiableMap", () -> Collections.unmodifiableMap(map()));
    add(
        "Collections.unmodifiableSortedMap",
        () -> Collections.unmodifiableSortedMap((SortedMap<?, ?>) map()));
    add("Collections.unmodifiableNavigableMap", () -> Collections.unmodifiableNavigableMap(map()));
  }

  private static void synchronizedOnes() {
    add("Collections.synchronizedCollection", () -> Collections.synchronizedCollection(list()));
    add("Collections.synchronizedList", () -> Collections.synchronizedList(list()));
    add("Collections.synchronizedSet", () -> Collections.synchronizedSet(set()));
    add(
        "Collections.synchronizedSortedSet",
        () -> Collections.synchronizedSortedSet((SortedSet<?>) set()));
    add("Collections.synchronizedNavigableSet", () -> Collections.synchronizedNavigableSet(set()));
    add("Collections.synchronizedMap", () -> Collections.synchronizedMap(map()));
    add(
        "Collections.synchronizedSortedMap",
        () -> Collections.synchronizedSortedMap((SortedMap<?, ?>) map()));
    add("Collections.synchronizedNavigableMap", () -> Collections.synchronizedNavigableMap(map()));
  }
}
