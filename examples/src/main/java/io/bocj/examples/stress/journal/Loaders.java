package io.bocj.examples.stress.journal;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The class loaders in which bodies ran, of all rounds. */
public final class Loaders {
  private static final Map<Integer, WeakReference<ClassLoader>> USED = new ConcurrentHashMap<>();

  /** A planted fault: what is here is not collected. */
  private static final Queue<Object> KEPT = new ConcurrentLinkedQueue<>();

  private Loaders() {}

  /**
   * A body runs with a loader's classes; the application's own counts for nothing.
   *
   * @param loader the loader
   */
  public static void uses(ClassLoader loader) {
    if (loader != Loaders.class.getClassLoader()) {
      USED.computeIfAbsent(System.identityHashCode(loader), any -> new WeakReference<>(loader));
    }
  }

  /**
   * Keeps an object from being collected, which is a fault to be planted.
   *
   * @param object the object
   */
  public static void keep(Object object) {
    KEPT.add(object);
  }

  /**
   * The loaders that were used and have not been collected.
   *
   * @return how many
   */
  public static int left() {
    USED.values().removeIf(loader -> loader.get() == null);
    return USED.size();
  }
}
