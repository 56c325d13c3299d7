package io.bocj.core;

import java.util.function.IntSupplier;

/** A behavior that is run, and releases its cowns, on the thread that makes it ready. */
class Task extends BehaviorCore {
  /** What {@link #found} is until the behavior has been run. */
  static final int NEVER = -1;

  private final IntSupplier body;

  /** What the body has returned. */
  int found = NEVER;

  /** How often it was run; not atomic, as it is to be run once. */
  int runs;

  Task(IntSupplier body) {
    this(null, null, body);
  }

  /**
   * Makes a task that has a result, or is a slot itself.
   *
   * @param result its result cown; null for none
   * @param cown the cown that it is an exclusive slot of; null for none
   */
  Task(CownCore result, CownCore cown, IntSupplier body) {
    super(result, cown, false);
    this.body = body;
  }

  /** One that only holds its cowns until it is told to {@link #releaseAll}. */
  static Task holding() {
    return new Task(() -> 0) {
      @Override
      protected void ready() {
        runs++;
      }
    };
  }

  @Override
  protected void ready() {
    runs++;
    found = body.getAsInt();
    releaseAll();
  }
}
