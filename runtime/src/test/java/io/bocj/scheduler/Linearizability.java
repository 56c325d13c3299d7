package io.bocj.scheduler;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/** Explores the interleavings of small random programs with Lincheck's model checker. */
final class Linearizability {
  private static final int PROGRAMS = 30;
  private static final int INTERLEAVINGS = 1000;

  /** Growing copies a ring; what loops longer is taken for an endless loop. */
  private static final int LONGEST_LOOP = 4 * WorkQueue.INITIAL_CAPACITY;

  private Linearizability() {}

  /**
   * Fails if some interleaving has results that no order one after the other has.
   *
   * @param operations a class with operations
   * @param model a class with the same methods, for one thread
   */
  static void check(Class<?> operations, Class<?> model) {
    new ModelCheckingOptions()
        .threads(3)
        .actorsPerThread(3)
        .actorsBefore(2)
        .actorsAfter(2)
        .iterations(PROGRAMS)
        .invocationsPerIteration(INTERLEAVINGS)
        .loopBound(LONGEST_LOOP)
        .sequentialSpecification(model)
        .check(operations);
  }
}
