package io.bocj.core;

/**
 * Waits for a store that another thread is about to make. Such waits span a few instructions of the
 * other thread; only where it was taken off its core do they last, and then the core is given back.
 */
final class Spin {
  private static final int BUSY_TURNS = 64;

  private Spin() {}

  static int once(int turn) {
    if (turn < BUSY_TURNS) {
      Thread.onSpinWait();
      return turn + 1;
    }
    Thread.yield();
    return turn;
  }
}
