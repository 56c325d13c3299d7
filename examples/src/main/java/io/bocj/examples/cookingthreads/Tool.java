package io.bocj.examples.cookingthreads;

import io.bocj.examples.kitchen.Chore;
import io.bocj.examples.kitchen.Ingredient;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A tool that one cook uses at a time; the next stands and waits for it. A chore with two tools
 * would have to lock them in an order that the whole kitchen keeps to.
 */
final class Tool {
  private final ReentrantLock inUse = new ReentrantLock(true);

  /** A chore with this tool, for an executor. */
  Callable<Chore> chore(String state, long millis, Ingredient... ingredients) {
    return () -> {
      long taken = System.nanoTime();
      inUse.lockInterruptibly();
      try {
        return Chore.prepare(state, millis, ingredients).takenAt(taken);
      } finally {
        inUse.unlock();
      }
    };
  }
}
