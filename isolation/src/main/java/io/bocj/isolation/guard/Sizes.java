package io.bocj.isolation.guard;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** About how large objects are. */
final class Sizes {
  private static final int HEADER = 16;
  private static final int FIELD = 8;
  private static final int UNKNOWN = 64;
  private static final ConcurrentHashMap<Class<?>, Integer> OF_JDK = new ConcurrentHashMap<>();

  private Sizes() {}

  /** The sizes of a plugin's objects, by internal name of their class. */
  static Map<String, Integer> of(Map<String, ClassSummary> classes) {
    Map<String, Integer> sizes = new HashMap<>();
    classes.keySet().forEach(name -> sizes.put(name, size(name, classes, 0)));
    return sizes;
  }

  private static int size(@Nullable String name, Map<String, ClassSummary> classes, int steps) {
    ClassSummary summary = name == null ? null : classes.get(name);
    if (summary == null || steps > classes.size()) {
      return name == null ? HEADER : ofJdk(name);
    }
    return size(summary.superName(), classes, steps + 1) + FIELD * summary.fieldCount();
  }

  static int of(String type, Map<String, Integer> plugin) {
    Integer own = plugin.get(type);
    return own != null ? own : ofJdk(type);
  }

  private static int ofJdk(String name) {
    Class<?> type = Hierarchy.find(name);
    return type == null ? UNKNOWN : OF_JDK.computeIfAbsent(type, Sizes::measure);
  }

  private static int measure(Class<?> type) {
    int size = HEADER;
    for (Class<?> above = type; above != null; above = above.getSuperclass()) {
      for (Field field : above.getDeclaredFields()) {
        size += Modifier.isStatic(field.getModifiers()) ? 0 : FIELD;
      }
    }
    return size;
  }
}
