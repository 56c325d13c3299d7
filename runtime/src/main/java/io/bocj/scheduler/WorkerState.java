package io.bocj.scheduler;

import org.jspecify.annotations.Nullable;

/** What the worker's thread writes each time. */
abstract class WorkerState extends FrontPadding {
  @Nullable Work next;
  @Nullable Work deferred;

  /** Whether {@link Work#finish} is running. */
  boolean finishing;

  /** What {@link Worker#keepsNext} said last of the work that is run or finished. */
  boolean keepsNext;

  /** How much had been scheduled here before that work was run. */
  long scheduledBefore;

  /** Takings from the slots since the worker last looked elsewhere. */
  int run;

  int takings;
}
