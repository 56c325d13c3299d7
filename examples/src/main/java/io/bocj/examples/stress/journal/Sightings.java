package io.bocj.examples.stress.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which mutable objects are seen just now, and in which interpreter. */
final class Sightings {
  /** By identity. */
  private static final class Key {
    final Object object;

    Key(Object object) {
      this.object = object;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && key.object == object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }

  /** By interpreter, how often an object is seen there. */
  private final Map<Key, Map<String, Integer>> seen = new ConcurrentHashMap<>();

  /** Returns whether no other interpreter sees the object. */
  boolean enter(Object object, String interpreter) {
    Map<String, Integer> now =
        seen.compute(new Key(object), (key, before) -> plus(before, interpreter, 1));
    return now != null && now.size() == 1;
  }

  void leave(Object object, String interpreter) {
    seen.compute(new Key(object), (key, before) -> plus(before, interpreter, -1));
  }

  /** Copied, as others may look at what was returned. */
  private static @Nullable Map<String, Integer> plus(
      @Nullable Map<String, Integer> before, String interpreter, int n) {
    Map<String, Integer> after = before == null ? new HashMap<>() : new HashMap<>(before);
    after.merge(interpreter, n, (a, b) -> a + b == 0 ? null : a + b);
    return after.isEmpty() ? null : after;
  }
}
