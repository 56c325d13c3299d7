package io.bocj.examples.stress;

import io.bocj.examples.stress.journal.Loaders;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What may be left when a runtime has ended: nothing. */
final class Leftovers {
  private static final long INTERVAL_MILLIS = 20;

  private Leftovers() {}

  /** The live threads of the runtime with a name. */
  static List<String> threads(String runtime) {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith(runtime + "-"))
        .sorted()
        .toList();
  }

  /** How many loaders are left, after the collector has had time to find them all. */
  static int loaders(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    System.gc();
    while (Loaders.left() > 0 && System.nanoTime() < end) {
      Thread.sleep(INTERVAL_MILLIS);
      System.gc();
    }
    return Loaders.left();
  }

  /** Where all threads are. */
  static String dump() {
    StringBuilder dump = new StringBuilder();
    Thread.getAllStackTraces()
        .forEach(
            (thread, frames) -> {
              dump.append("%n\"%s\" %s".formatted(thread.getName(), thread.getState()));
              Arrays.stream(frames).forEach(frame -> dump.append("%n    at %s".formatted(frame)));
            });
    return dump.toString();
  }
}
