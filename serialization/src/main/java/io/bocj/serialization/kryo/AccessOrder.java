package io.bocj.serialization.kryo;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds out whether a linked map is ordered by access, which it has no method for: a clone of it is
 * read, and its order seen to change or not. The map itself is left alone.
 */
final class AccessOrder {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private final MethodHandle clone;
  private final MethodHandle get;
  private final MethodHandle put;

  private AccessOrder(MethodHandle clone, MethodHandle get, MethodHandle put) {
    this.clone = clone.asType(MethodType.genericMethodType(1));
    this.get = get.asType(MethodType.genericMethodType(2));
    this.put = put.asType(MethodType.genericMethodType(3));
  }

  /** For maps of a class of the application: what it overrides is not called. */
  static AccessOrder inherited(Class<?> type) throws IllegalAccessException {
    MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, LOOKUP);
    try {
      return new AccessOrder(
          lookup.findSpecial(LinkedHashMap.class, "clone", method(0), type),
          lookup.findSpecial(LinkedHashMap.class, "get", method(1), type),
          lookup.findSpecial(LinkedHashMap.class, "put", method(2), type));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a linked map has other methods in this JDK", e);
    }
  }

  private static MethodType method(int parameters) {
    return MethodType.genericMethodType(parameters);
  }

  /** For maps of exactly that class. */
  static boolean of(Map<?, ?> map) {
    @SuppressWarnings("unchecked")
    LinkedHashMap<Object, Object> probe =
        (LinkedHashMap<Object, Object>) ((LinkedHashMap<?, ?>) map).clone();
    if (probe.size() < 2) {
      probe.put(new Object(), "first");
      probe.put(new Object(), "second");
    }
    Object first = first(probe);
    probe.get(first);
    return first(probe) != first;
  }

  /** If the class's {@code removeEldestEntry} gets in the way, the order counts as of insertion. */
  boolean ofInherited(Object map) {
    try {
      Object probe = (Object) clone.invokeExact(map);
      if (((Map<?, ?>) probe).size() < 2 && !Guarded.call(() -> fill(probe), false)) {
        return false;
      }
      Object first = first((Map<?, ?>) probe);
      Object ignored = (Object) get.invokeExact(probe, first);
      return first((Map<?, ?>) probe) != first;
    } catch (Throwable e) {
      throw InheritedContents.failed(e);
    }
  }

  private boolean fill(Object probe) throws Exception {
    try {
      Object ignored = (Object) put.invokeExact(probe, new Object(), (Object) "first");
      ignored = (Object) put.invokeExact(probe, new Object(), (Object) "second");
      return ((Map<?, ?>) probe).size() > 1;
    } catch (Throwable e) {
      throw InheritedContents.failed(e);
    }
  }

  private static Object first(Map<?, ?> map) {
    return map.keySet().iterator().next();
  }
}
