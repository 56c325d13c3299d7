package io.bocj.examples.fanout;

import static io.bocj.Boc.when;

import io.bocj.Acquired;
import io.bocj.BocRuntime;
import io.bocj.Body1;
import io.bocj.Cown;
import io.bocj.matrix.Matrix;

/**
 * Who hands out work. Each step is a behavior: it makes cowns of random matrices, schedules a
 * behavior over each, which squares the matrix, and then its own next step.
 *
 * @param step how many steps came before
 * @param steps how many there are
 * @param width how many cowns a step makes
 * @param order rows and columns of their matrices
 */
record Producer(int step, int steps, int width, int order) {
  /**
   * Runs all steps.
   *
   * @return how many steps were made when everything was done
   */
  static int run(BocRuntime runtime, Producer producer) {
    Cown<Producer> state = runtime.cown(producer);
    runtime.when(state).run(step(state));
    runtime.quiesce();
    return state.unwrap().step();
  }

  private static Body1<Acquired<Producer>> step(Cown<Producer> state) {
    return producer -> {
      Producer next = producer.get().next();
      producer.set(next);
      if (next.step() < next.steps()) {
        when(state).run(step(state));
      }
    };
  }

  private Producer next() {
    for (int i = 0; i < width; i++) {
      Cown<Matrix> fresh = Cown.of(Matrix.uniform(order, order, 0, 1, (long) step * width + i));
      when(fresh).run(matrix -> square(matrix));
    }
    return new Producer(step + 1, steps, width, order);
  }

  private static void square(Acquired<Matrix> matrix) {
    matrix.set(matrix.get().matmul(matrix.get()));
  }
}
