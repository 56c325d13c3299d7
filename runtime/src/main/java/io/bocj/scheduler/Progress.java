package io.bocj.scheduler;

/** Which workers have finished nothing between two looks. For one thread. */
final class Progress {
  private final Worker[] workers;

  /** How much each had finished at the last look, plus one; zero before the first. */
  private final long[] finished;

  private final boolean[] stuck;

  Progress(Worker[] workers) {
    this.workers = workers;
    this.finished = new long[workers.length];
    this.stuck = new boolean[workers.length];
  }

  /** Looks; returns whether any worker is stuck. */
  boolean look() {
    boolean any = false;
    for (int i = 0; i < workers.length; i++) {
      long now = workers[i].counter(Counter.EXECUTED) + 1;
      stuck[i] = now == finished[i] && !workers[i].asleep();
      finished[i] = now;
      any |= stuck[i];
    }
    return any;
  }

  /** Whether a worker was awake at the last look, and had finished nothing since the one before. */
  boolean stuck(Worker worker) {
    return stuck[worker.index()];
  }
}
