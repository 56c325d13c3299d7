package io.bocj.examples.chainring;

import static io.bocj.Boc.group;
import static io.bocj.Boc.when;

import io.bocj.Acquired;
import io.bocj.BocRuntime;
import io.bocj.Body2;
import io.bocj.Cown;
import io.bocj.MovedDoubles;
import io.bocj.examples.chainring.directory.Rings;
import java.util.List;

/**
 * Where a chain is. Each of its steps is a behavior over this state and a window of matrices, and
 * schedules the next step over the window one place further on.
 *
 * @param ring the ring that it wanders on
 * @param head the place of the first matrix of its next step
 * @param steps how many steps it has made
 */
record Chain(int ring, int head, int steps) {
  /** Schedules the first step. */
  static void start(BocRuntime runtime, Cown<Chain> state, Chain at) {
    runtime.when(state, group(at.window())).run(step(state));
  }

  private static Body2<Acquired<Chain>, List<Acquired<MovedDoubles>>> step(Cown<Chain> state) {
    return (chain, window) -> {
      Matrices.multiply(window, Rings.current().shape());
      Chain next = chain.get().next();
      chain.set(next);
      if (!Rings.isStopped()) {
        when(state, group(next.window())).run(step(state));
      }
    };
  }

  private List<Cown<MovedDoubles>> window() {
    return Rings.current().window(ring, head);
  }

  private Chain next() {
    return new Chain(ring, (head + 1) % Rings.current().shape().ringSize(), steps + 1);
  }
}
