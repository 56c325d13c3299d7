package io.bocj.architecture.planted.scheduler;

/** Planted: a synchronized block. */
public final class SynchronizedBlock {
  private int count;

  void run() {
    synchronized (this) {
      count++;
    }
  }

  int count() {
    return count;
  }
}
