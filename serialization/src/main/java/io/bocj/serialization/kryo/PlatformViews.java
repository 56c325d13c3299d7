package io.bocj.serialization.kryo;

import java.lang.reflect.Modifier;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Views such as {@code subList}, {@code keySet} and {@code headMap}, and checked wrappers. A view
 * cannot be had without what it is a view of, which may be much larger; so it becomes an equal
 * collection of its own, of an ordinary class. Views are the collections of {@code java.util} whose
 * classes are not public and not listed as anything else.
 */
final class PlatformViews {
  private static final Set<String> PACKAGES = Set.of("java.util", "java.util.concurrent");

  private static final Copier<?> LIST = new CollectionCopier(Head.none(ArrayList::new));
  private static final Copier<?> QUEUE =
      new CollectionCopier(Head.none(size -> new LinkedList<>()));
  private static final Copier<?> SET =
      new CollectionCopier(Head.none(size -> new LinkedHashSet<>(PlatformMaps.tableSize(size))));
  private static final Copier<?> SORTED_SET =
      new CollectionCopier(Head.comparator((SortedSet<?> s) -> s.comparator(), TreeSet::new));
  private static final Copier<?> IDENTITY_SET =
      new CollectionCopier(
          Head.none(size -> Collections.newSetFromMap(new IdentityHashMap<>(size))));
  private static final Copier<?> MAP =
      new MapCopier(Head.none(size -> new LinkedHashMap<>(PlatformMaps.tableSize(size))));
  private static final Copier<?> SORTED_MAP =
      new MapCopier(Head.comparator((SortedMap<?, ?> m) -> m.comparator(), TreeMap::new));
  private static final Copier<?> CONCURRENT_MAP =
      new MapCopier(
          Head.comparator((SortedMap<?, ?> m) -> m.comparator(), ConcurrentSkipListMap::new));
  private static final Copier<?> ENTRY =
      new WholeCopier<Map.Entry<?, ?>>(
          WholeCopier.Steps.ENTRIES,
          entry -> new Object[] {entry.getKey(), entry.getValue()},
          parts -> new SimpleEntry<>(parts[0], parts[1]));

  private static final Class<?> IDENTITY_KEYS = new IdentityHashMap<>().keySet().getClass();
  private static final Class<?> IDENTITY_ENTRIES = new IdentityHashMap<>().entrySet().getClass();

  private PlatformViews() {}

  /** Null if the class is no view. */
  static @Nullable Copier<?> of(Class<?> type) {
    if (!PACKAGES.contains(type.getPackageName()) || Modifier.isPublic(type.getModifiers())) {
      return null;
    }
    if (Map.Entry.class.isAssignableFrom(type)) {
      return ENTRY;
    }
    if (Map.class.isAssignableFrom(type)) {
      return mapLike(type);
    }
    return Collection.class.isAssignableFrom(type) ? collectionLike(type) : null;
  }

  private static Copier<?> mapLike(Class<?> type) {
    if (ConcurrentNavigableMap.class.isAssignableFrom(type)) {
      return CONCURRENT_MAP;
    }
    return SortedMap.class.isAssignableFrom(type) ? SORTED_MAP : MAP;
  }

  private static Copier<?> collectionLike(Class<?> type) {
    if (type == IDENTITY_ENTRIES) {
      throw new Refused(
          type.getName()
              + " cannot leave its interpreter, as its entries are told apart by identity; pass the"
              + " map itself");
    }
    if (Set.class.isAssignableFrom(type)) {
      return setLike(type);
    }
    if (List.class.isAssignableFrom(type)) {
      return LIST;
    }
    return Queue.class.isAssignableFrom(type) ? QUEUE : LIST;
  }

  private static Copier<?> setLike(Class<?> type) {
    if (SortedSet.class.isAssignableFrom(type)) {
      return SORTED_SET;
    }
    return type == IDENTITY_KEYS ? IDENTITY_SET : SET;
  }
}
