package io.bocj;

import org.jspecify.annotations.Nullable;

/** One turn of pumping, on the thread that pumps. */
final class Pump {
  private final Homes homes;
  private final Deadline deadline;
  private final boolean limited;
  private final int most;
  private final boolean raiseOnError;

  private int executed;
  private int failed;
  private boolean deadlineReached;
  private @Nullable Failure raised;

  Pump(Homes homes, Deadline deadline, int most, boolean raiseOnError) {
    this.homes = homes;
    this.deadline = deadline;
    this.limited = deadline.limited();
    this.most = most;
    this.raiseOnError = raiseOnError;
  }

  void run(HomeSession session) {
    while (executed < most && raised == null && !homes.nothingReady()) {
      if (limited && deadline.passed()) {
        deadlineReached = true;
        return;
      }
      PinnedBehavior behavior = homes.next();
      if (behavior != null) {
        session.run(behavior);
        executed++;
        count(behavior.failure());
      }
    }
  }

  private void count(@Nullable Failure failure) {
    if (failure != null) {
      failed++;
      raised = raiseOnError ? failure : null;
    }
  }

  PumpResult result(Space application) {
    if (raised != null) {
      throw raised.toException(application::unpackThrowable);
    }
    return new PumpResult(executed, deadlineReached, failed);
  }
}
