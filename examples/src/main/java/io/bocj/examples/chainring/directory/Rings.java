package io.bocj.examples.chainring.directory;

import io.bocj.Cown;
import io.bocj.MovedDoubles;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a step finds the cowns of its window, and learns that the time is up.
 *
 * <p>It is in a package that the runtime {@linkplain io.bocj.BocRuntime.Builder#share shares}, so
 * that all interpreters see it. What is shared must not be mutated; the lists never are, the cowns
 * guard themselves, and the flag is volatile.
 *
 * @param shape what a step does
 * @param rings the cowns of each ring, in order
 */
public record Rings(Shape shape, List<List<Cown<MovedDoubles>>> rings) {
  /** The package to share. */
  public static final String PACKAGE = Rings.class.getPackageName();

  private static volatile Rings current = new Rings(new Shape(0, 0, 0, 0, 0, 0), List.of());

  private static volatile boolean stopped;

  /**
   * Replaces the rings, while no behavior runs, and lets chains go on.
   *
   * @param rings the rings to wander on
   */
  public static void install(Rings rings) {
    current = rings;
    stopped = false;
  }

  /**
   * Those that were installed last.
   *
   * @return the rings
   */
  public static Rings current() {
    return current;
  }

  /** Lets every chain end with the step that it is at. */
  public static void stop() {
    stopped = true;
  }

  /**
   * Whether chains are to end.
   *
   * @return true once the time is up
   */
  public static boolean isStopped() {
    return stopped;
  }

  /**
   * Neighbors on a ring.
   *
   * @param ring the ring's number
   * @param head the place of the first
   * @return as many as a window has
   */
  public List<Cown<MovedDoubles>> window(int ring, int head) {
    List<Cown<MovedDoubles>> cowns = rings.get(ring);
    List<Cown<MovedDoubles>> window = new ArrayList<>(shape.window());
    for (int i = 0; i < shape.window(); i++) {
      window.add(cowns.get((head + i) % cowns.size()));
    }
    return window;
  }
}
