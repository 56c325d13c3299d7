package io.bocj.contract;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program that prints which threads have an interpreter for a context when its runtime has ended.
 */
final class LeftBehind {
  private LeftBehind() {}

  public static void main(String... args) throws InterruptedException {
    BocRuntime runtime = BocRuntime.builder().workers(2).isolation(Isolation.CLASS_LOADER).start();
    Cown<Integer> cown = runtime.cown(1);
    runtime
        .when(cown)
        .run(
            a -> {
              throw new IllegalStateException("nobody reads this");
            });
    runtime
        .when(cown)
        .run(a -> new CompletableFuture<Integer>().orTimeout(1, TimeUnit.MILLISECONDS));
    runtime.shutdown();
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> String.valueOf(thread.getContextClassLoader()).startsWith("interpreter "))
        .forEach(thread -> System.out.println(thread.getName()));
    System.out.println("that is all");
  }
}
