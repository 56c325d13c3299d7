package io.bocj.serialization.kryo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The unmodifiable and synchronized wrappers of {@link Collections}. What they wrap is out of
 * reach, so they come to wrap a copy of the content.
 */
@SuppressWarnings("unchecked")
final class PlatformWrappers {
  private static final Head<Collection<Object>> LIST = Head.none(ArrayList::new);
  private static final Head<Collection<Object>> LINKED_LIST = Head.none(size -> new LinkedList<>());
  private static final Head<Collection<Object>> SET =
      Head.none(size -> new LinkedHashSet<>(PlatformMaps.tableSize(size)));
  private static final Head<Collection<Object>> SORTED_SET =
      Head.comparator(set -> ((SortedSet<?>) (Object) set).comparator(), TreeSet::new);
  private static final Head<Map<Object, Object>> MAP =
      Head.none(size -> new LinkedHashMap<>(PlatformMaps.tableSize(size)));
  private static final Head<Map<Object, Object>> SORTED_MAP =
      Head.comparator(map -> ((SortedMap<?, ?>) map).comparator(), TreeMap::new);

  private static final @Nullable Comparator<?> NATURAL_ORDER = null;

  private final Map<Class<?>, Copier<?>> copiers;

  private PlatformWrappers(Map<Class<?>, Copier<?>> copiers) {
    this.copiers = copiers;
  }

  static void register(Map<Class<?>, Copier<?>> copiers) {
    PlatformWrappers all = new PlatformWrappers(copiers);
    all.unmodifiableCollections();
    all.unmodifiableMaps();
    all.synchronizedCollections();
    all.synchronizedMaps();
  }

  private void unmodifiableCollections() {
    collection(LIST, Collections::unmodifiableCollection);
    collection(LIST, c -> Collections.unmodifiableList((List<Object>) c));
    collection(LINKED_LIST, c -> Collections.unmodifiableList((List<Object>) c));
    collection(SET, c -> Collections.unmodifiableSet((Set<Object>) c));
    collection(SORTED_SET, c -> Collections.unmodifiableSortedSet((SortedSet<Object>) c));
    collection(SORTED_SET, c -> Collections.unmodifiableNavigableSet((NavigableSet<Object>) c));
  }

  private void unmodifiableMaps() {
    map(MAP, Collections::unmodifiableMap);
    map(SORTED_MAP, m -> Collections.unmodifiableSortedMap((SortedMap<Object, Object>) m));
    map(SORTED_MAP, m -> Collections.unmodifiableNavigableMap((NavigableMap<Object, Object>) m));
  }

  private void synchronizedCollections() {
    collection(LIST, Collections::synchronizedCollection);
    collection(LIST, c -> Collections.synchronizedList((List<Object>) c));
    collection(LINKED_LIST, c -> Collections.synchronizedList((List<Object>) c));
    collection(SET, c -> Collections.synchronizedSet((Set<Object>) c));
    collection(SORTED_SET, c -> Collections.synchronizedSortedSet((SortedSet<Object>) c));
    collection(SORTED_SET, c -> Collections.synchronizedNavigableSet((NavigableSet<Object>) c));
  }

  private void synchronizedMaps() {
    map(MAP, Collections::synchronizedMap);
    map(SORTED_MAP, m -> Collections.synchronizedSortedMap((SortedMap<Object, Object>) m));
    map(SORTED_MAP, m -> Collections.synchronizedNavigableMap((NavigableMap<Object, Object>) m));
  }

  /** The wrapper's class has no name here: it is that of a specimen. */
  private void collection(
      Head<Collection<Object>> head, UnaryOperator<Collection<Object>> wrapper) {
    Class<?> type = wrapper.apply(head.make(NATURAL_ORDER, 0)).getClass();
    copiers.put(type, new CollectionCopier(head, wrapper));
  }

  private void map(Head<Map<Object, Object>> head, UnaryOperator<Map<Object, Object>> wrapper) {
    Class<?> type = wrapper.apply(head.make(NATURAL_ORDER, 0)).getClass();
    copiers.put(type, new MapCopier(head, wrapper));
  }
}
