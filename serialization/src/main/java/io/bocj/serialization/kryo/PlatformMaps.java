package io.bocj.serialization.kryo;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Mutable maps. */
final class PlatformMaps {
  private PlatformMaps() {}

  static void register(Map<Class<?>, Copier<?>> copiers) {
    copiers.put(HashMap.class, map(Head.none(size -> new HashMap<>(tableSize(size)))));
    copiers.put(LinkedHashMap.class, map(linked()));
    copiers.put(ConcurrentHashMap.class, map(Head.none(ConcurrentHashMap::new)));
    copiers.put(Hashtable.class, map(Head.none(size -> new Hashtable<>(tableSize(size)))));
    copiers.put(IdentityHashMap.class, map(Head.none(IdentityHashMap::new)));
    copiers.put(WeakHashMap.class, new WeakMapCopier());
    copiers.put(EnumMap.class, EnumCollections.ENUM_MAP);
    copiers.put(
        TreeMap.class, map(Head.comparator((TreeMap<?, ?> map) -> map.comparator(), TreeMap::new)));
    copiers.put(
        ConcurrentSkipListMap.class,
        map(
            Head.comparator(
                (ConcurrentSkipListMap<?, ?> map) -> map.comparator(),
                ConcurrentSkipListMap::new)));
    copiers.put(
        Properties.class,
        map(Head.of(".defaults", PlatformMaps::defaults, PlatformMaps::propertiesOver)));
  }

  private static Head<Map<Object, Object>> linked() {
    return Head.sized(
        ".accessOrder",
        AccessOrder::of,
        (byAccess, size) ->
            new LinkedHashMap<>(tableSize(size), 0.75f, Boolean.TRUE.equals(byAccess)));
  }

  private static MapCopier map(Head<? extends Map<?, ?>> head) {
    return new MapCopier(head);
  }

  /** A hash table's capacity such that it need not grow. */
  static int tableSize(int size) {
    return (int) (size / 0.75f) + 1;
  }

  /** What shows through from the defaults; they themselves are out of reach. */
  private static @Nullable Object defaults(Properties properties) {
    HashMap<String, String> through = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (!properties.containsKey(name)) {
        through.put(name, properties.getProperty(name));
      }
    }
    return through.isEmpty() ? null : through;
  }

  private static Properties propertiesOver(@Nullable Object through) {
    if (through == null) {
      return new Properties();
    }
    Properties defaults = new Properties();
    defaults.putAll((Map<?, ?>) through);
    return new Properties(defaults);
  }
}
