package io.bocj.core;

import io.bocj.core.ReferenceModel.Mode;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What was recorded of one behavior. Stamps come from one clock and are unique. */
final class HistoryEntry {
  /** The batch of a behavior that was scheduled alone. */
  static final int NO_BATCH = -1;

  final int id;
  final Map<Integer, Mode> asked;
  final int batch;
  final AtomicInteger runs = new AtomicInteger();

  /** Taken before and after the call that scheduled it. */
  volatile long scheduling;

  volatile long scheduled;

  /** Taken by the behavior itself, first and last thing. */
  volatile long start;

  volatile long end;

  HistoryEntry(int id, Map<Integer, Mode> asked, int batch) {
    this.id = id;
    this.asked = asked;
    this.batch = batch;
  }

  boolean writes(int cown) {
    return asked.get(cown) == Mode.WRITE;
  }

  @Override
  public String toString() {
    return String.format(
        "b%d over %s, batch %d, scheduled %d..%d, ran %d..%d, %d times",
        id, asked, batch, scheduling, scheduled, start, end, runs.get());
  }
}
