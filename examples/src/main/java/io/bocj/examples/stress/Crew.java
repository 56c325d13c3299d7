package io.bocj.examples.stress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Threads that schedule, and are waited for no longer than one has patience. */
final class Crew {
  private Crew() {}

  /**
   * Runs all at once.
   *
   * @throws TimeoutException if one does not end
   * @throws ExecutionException if one throws
   */
  static void run(List<? extends Callable<Void>> tasks, Duration patience)
      throws InterruptedException, ExecutionException, TimeoutException {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            tasks.size(),
            task -> {
              Thread thread = new Thread(task, "stress-client");
              thread.setDaemon(true); // one that hangs does not keep the JVM from ending
              return thread;
            });
    try {
      List<Future<Void>> running = new ArrayList<>();
      tasks.forEach(task -> running.add(threads.submit(task)));
      for (Future<Void> future : running) {
        future.get(patience.toNanos(), TimeUnit.NANOSECONDS);
      }
    } finally {
      threads.shutdown();
    }
  }
}
