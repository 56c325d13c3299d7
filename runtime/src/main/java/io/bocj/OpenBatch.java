package io.bocj;

import io.bocj.core.Batch;
import io.bocj.core.Slot;
import java.util.ArrayList;
import java.util.List;

/** The behaviors that a thread collects inside {@code batch(...)}. */
final class OpenBatch {
  private final Batch batch = new Batch();
  private final List<Scheduled> members = new ArrayList<>();

  private OpenBatch() {}

  /**
   * Runs {@code schedules}; what it schedules is scheduled as one, or, if it throws, not at all.
   */
  static void run(Runnable schedules) {
    if (Caller.batch() != null) {
      schedules.run();
      return;
    }
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
    open.batch.schedule();
  }

  void add(Scheduled member) {
    members.add(member);
    batch.add(member);
  }

  void add(Scheduled member, Slot slot) {
    members.add(member);
    batch.add(member, slot);
  }

  void add(Scheduled member, Slot[] slots) {
    members.add(member);
    batch.add(member, slots);
  }

  private void abandon(Throwable reason) {
    for (Scheduled member : members) {
      member.abandon(reason);
    }
  }
}
