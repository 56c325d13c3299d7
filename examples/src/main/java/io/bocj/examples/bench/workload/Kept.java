package io.bocj.examples.bench.workload;

import io.bocj.Cown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One result in a thousand, to be looked at in the end. */
final class Kept<T> {
  private static final int INTERVAL = 1_000;

  private final List<Cown<T>> results = new ArrayList<>();

  /** Keeps the result of the behavior with this number, or doesn't. */
  void add(int number, Cown<T> result) {
    if (number % INTERVAL == 0) {
      results.add(result);
    }
  }

  /** Whether there are any, and each is what it has to be by the number of its behavior. */
  boolean are(IntFunction<@Nullable T> expected) {
    return !results.isEmpty()
        && IntStream.range(0, results.size())
            .allMatch(i -> Objects.equals(results.get(i).join(), expected.apply(i * INTERVAL)));
  }
}
