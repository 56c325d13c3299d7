package io.bocj.examples.bench.directory;

import io.bocj.Cown;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Where the cowns of the ring are found by their number.
 *
 * <p>A body that captured the whole ring would have it copied for every behavior. So the ring is in
 * a static of a package that the runtime {@linkplain io.bocj.BocRuntime.Builder#share shares}: it
 * exists once, and all interpreters see it. What is shared must not be mutated; this list never is,
 * the cowns guard themselves, and the counter is made for many threads.
 */
public final class Stations {
  /** The package to share. */
  public static final String PACKAGE = Stations.class.getPackageName();

  private static volatile List<Cown<Integer>> stations = List.of();

  private static final LongAdder SCHEDULED = new LongAdder();

  private Stations() {}

  /**
   * Replaces the ring, while no behavior runs.
   *
   * @param ring its cowns, in order
   */
  public static void install(List<Cown<Integer>> ring) {
    stations = List.copyOf(ring);
    SCHEDULED.reset();
  }

  /**
   * Counts what was scheduled, on any thread.
   *
   * @param behaviors how many
   */
  public static void countScheduled(int behaviors) {
    SCHEDULED.add(behaviors);
  }

  /**
   * What has been counted since the ring was installed.
   *
   * @return how many behaviors
   */
  public static long scheduled() {
    return SCHEDULED.sum();
  }

  /**
   * How many cowns there are.
   *
   * @return the size of the ring
   */
  public static int number() {
    return stations.size();
  }

  /**
   * A cown of the ring.
   *
   * @param number its number
   * @return the cown
   */
  public static Cown<Integer> get(int number) {
    return stations.get(number);
  }
}
