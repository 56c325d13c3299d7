package io.bocj.scheduler;

/** How long workers have finished nothing, counted in looks. For one thread. */
final class Progress {
  private static final long ASLEEP = -1;

  private final Worker[] workers;

  /** How much each had finished at the last look, plus one; zero before the first. */
  private final long[] finished;

  /** How many looks ago each had finished less. */
  private final int[] looks;

  Progress(Worker[] workers) {
    this.workers = workers;
    this.finished = new long[workers.length];
    this.looks = new int[workers.length];
  }

  /** Looks; returns for how many looks a worker has been stuck, of the one for which it is most. */
  int look() {
    int most = 0;
    for (int i = 0; i < workers.length; i++) {
      long now = workers[i].asleep() ? ASLEEP : workers[i].counter(Counter.EXECUTED) + 1;
      looks[i] = now == finished[i] && now != ASLEEP ? looks[i] + 1 : 0;
      finished[i] = now;
      most = Math.max(most, looks[i]);
    }
    return most;
  }

  /** Whether a worker was awake at the last two looks, and had finished nothing in between. */
  boolean stuck(Worker worker) {
    return looks[worker.index()] > 0;
  }
}
