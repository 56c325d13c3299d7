package io.bocj.contract;

import io.bocj.testing.Interleaving;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Threads beside the runtime's: plain ones, or, under a seed, such as it leads. */
final class Threads {
  /** What one of several threads does. */
  interface Task {
    void run(int thread) throws Exception;
  }

  private Threads() {}

  /** Runs a task on {@code n} threads and waits for them; what one throws is thrown. */
  static void each(int n, Task task) throws Exception {
    if (Interleaving.active()) {
      Interleaving.concurrently(
          IntStream.range(0, n)
              .mapToObj(thread -> (Interleaving.Task) () -> task.run(thread))
              .toArray(Interleaving.Task[]::new));
      return;
    }
    List<Callable<Void>> calls = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int thread = i;
      calls.add(
          () -> {
            task.run(thread);
            return null;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(n);
    try {
      for (Future<Void> done : threads.invokeAll(calls)) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError("on another thread: " + e.getCause(), e.getCause());
    } finally {
      threads.shutdown();
    }
  }
}
