package io.bocj.examples.fibonacci;

import static io.bocj.Boc.when;

import io.bocj.Boc;
import io.bocj.Cown;
import io.bocj.WorkerStats;
import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Fibonacci numbers by a tree of behaviors: a number's cown is the result of a behavior over the
 * cowns of the two before it.
 *
 * <p>Scheduling does not wait, so the whole tree is there before the first sum is made; each
 * behavior starts as soon as its two operands are in. Nobody blocks on a future, and no worker is
 * held up by a sum that waits.
 */
@Command(
    name = "fibonacci",
    description = "A tree of behaviors, each over the result cowns of two others.")
public final class Fibonacci extends Example {
  @Option(
      names = {"-n", "--number"},
      paramLabel = "N",
      defaultValue = "34",
      description = "Which Fibonacci number (default: ${DEFAULT-VALUE}).")
  private int number;

  @Option(
      names = "--sequential-below",
      paramLabel = "N",
      defaultValue = "18",
      description = "Numbers below this are computed in one behavior (default: ${DEFAULT-VALUE}).")
  private int cutoff;

  private Fibonacci() {}

  /**
   * Runs the example.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    launch(new Fibonacci(), args);
  }

  @Override
  protected Verdict run() {
    require(
        number >= 0 && number <= 92, "--number must be from 0 to 92: the next does not fit a long");
    require(cutoff >= 2, "--sequential-below must be at least 2: there is nothing to add up below");
    long result = fibonacci(number, cutoff).join();
    Boc.quiesce();
    Boc.runtime().report().workers().forEach(Fibonacci::print);
    long expected = iteratively(number);
    return new Verdict(
        result == expected,
        "fibonacci(%d) = %d, iteratively %d".formatted(number, result, expected));
  }

  private static Cown<Long> fibonacci(int n, int cutoff) {
    if (n < cutoff) {
      return when().call(() -> sequentially(n));
    }
    Cown<Long> one = fibonacci(n - 1, cutoff);
    Cown<Long> two = fibonacci(n - 2, cutoff);
    return when(one.read(), two.read()).call((x, y) -> x.get() + y.get());
  }

  private static long sequentially(int n) {
    return n < 2 ? n : sequentially(n - 1) + sequentially(n - 2);
  }

  private static long iteratively(int n) {
    long current = 0;
    long next = 1;
    for (int i = 0; i < n; i++) {
      long sum = current + next;
      current = next;
      next = sum;
    }
    return current;
  }

  private static void print(WorkerStats worker) {
    System.out.printf("worker %d ran %d behaviors%n", worker.worker(), worker.executed());
  }
}
