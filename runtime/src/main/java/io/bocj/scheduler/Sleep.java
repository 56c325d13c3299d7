package io.bocj.scheduler;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Whether a worker sleeps; see {@link Idlers}. Whoever looks for a sleeper reads it of each worker,
 * so it is on no line with what a worker writes for each behavior.
 *
 * <p>{@code state} is volatile, and changed by compare-and-set where several may wake the sleeper.
 */
final class Sleep extends SleepPadding {
  private static final int AWAKE = 0;
  private static final int ASLEEP = 1;
  private static final int BEING_WOKEN = 2;

  private static final VarHandle STATE;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(SleepState.class, "state", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** On the worker's thread. */
  void fallAsleep() {
    state = ASLEEP;
  }

  /**
   * On the worker's thread: whether what it takes from now on may be in its hands while it sleeps.
   */
  void looks(boolean now) {
    looking = now;
  }

  boolean looks() {
    return looking;
  }

  boolean isAsleep() {
    return state == ASLEEP;
  }

  /** Begins to wake a sleeper; false if somebody else has, or it does not sleep. */
  boolean beginWaking() {
    return STATE.compareAndSet(this, ASLEEP, BEING_WOKEN);
  }

  /** By whoever began to wake it, when it is counted as awake. */
  void completeWaking() {
    state = AWAKE;
  }

  /** On the worker's thread: a waker that was taken off its core has yet to count it as awake. */
  void awaitAwake() {
    while (state != AWAKE) {
      Thread.yield();
    }
  }
}

/** What is read by many. */
class SleepState extends FrontPadding {
  volatile int state;

  /** Set before the sleeper takes anything, cleared when it has nothing or counts as awake. */
  volatile boolean looking;
}

/** Keeps the fields of whatever is allocated behind off the line of those. */
class SleepPadding extends SleepState {
  int b;
  long b0, b1, b2, b3, b4, b5, b6, b7;
  long b8, b9, b10, b11, b12, b13, b14, b15;
}
