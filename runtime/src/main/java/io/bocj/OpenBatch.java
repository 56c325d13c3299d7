package io.bocj;

import io.bocj.core.Batch;
import io.bocj.core.Slot;

/** The behaviors that a thread collects inside {@code batch(...)}. */
final class OpenBatch {
  private final Batch batch = new Batch();

  private OpenBatch() {}

  /**
   * Runs {@code schedules}; what it schedules is scheduled as one, or, if it throws, not at all.
   */
  static void run(Runnable schedules) {
    if (Caller.batch() != null) {
      schedules.run();
      return;
    }
    // Still there when the batch is scheduled, or given up, at the same depth.
    StackReserve.require();
    OpenBatch open = new OpenBatch();
    Caller.batch(open);
    try {
      schedules.run();
    } catch (Throwable e) {
      Caller.batch(null);
      open.abandon(e);
      throw e;
    }
    Caller.batch(null);
    open.schedule();
  }

  void add(Scheduled member) {
    try {
      batch.add(member);
    } catch (Throwable e) {
      throw lost(member, e);
    }
  }

  void add(Scheduled member, Slot slot) {
    try {
      batch.add(member, slot);
    } catch (Throwable e) {
      throw lost(member, e);
    }
  }

  void add(Scheduled member, Slot[] slots) {
    try {
      batch.add(member, slots);
    } catch (Throwable e) {
      throw lost(member, e);
    }
  }

  /** Memory has run out: who waits for the member, which is counted as scheduled, goes on. */
  private static Error lost(Scheduled member, Throwable reason) {
    member.abandon(reason);
    if (reason instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) reason;
  }

  private void schedule() {
    try {
      batch.prepare();
    } catch (Throwable e) {
      abandon(e);
      throw e;
    }
    batch.schedule();
  }

  private void abandon(Throwable reason) {
    for (int i = 0; i < batch.size(); i++) {
      ((Scheduled) batch.behavior(i)).abandon(reason);
    }
  }
}
