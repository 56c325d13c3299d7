package io.bocj.testing;

import io.bocj.scheduler.Work;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A thread that is led: that of the test, or a worker's. Its fields belong to the stage's lock,
 * where nothing else is said.
 */
final class Actor {
  /** What it would do if it could go on. */
  enum State {
    /** Goes on where it was held up. */
    ABLE,
    /** Goes on when a condition holds. */
    WAITING,
    /** Runs a task. */
    IDLE,
    /** Has ended. */
    GONE
  }

  final String name;

  /** Whose worker it is; null for threads of the test. */
  final @Nullable SeededScheduling crew;

  /** For strategies that have such, while it runs no task. */
  private long priority;

  @SuppressWarnings("NullAway.Init") // before it enters the stage
  Thread thread;

  State state = State.ABLE;

  /** What it runs; null between tasks, and for threads of the test. */
  @Nullable Task task;

  /** What it has been told to run; its own thread's. */
  @Nullable Task running;

  /** What nobody but it may run, and what it runs next. */
  @Nullable Task next;

  /** What is its {@link #next} when it is ready. */
  @Nullable Work heir;

  /** What it does when it goes on, while it is held up. */
  String before = "begins";

  // While it waits:

  @Nullable BooleanSupplier done;
  String what = "";
  boolean limited;

  /** Why its wait ended, if not by its condition. */
  @Nullable Throwable broken;

  boolean expired;

  /** Set by its own thread, which would not sleep otherwise. */
  volatile boolean interrupted;

  Actor(String name, @Nullable SeededScheduling crew, long priority) {
    this.name = name;
    this.crew = crew;
    this.priority = priority;
  }

  boolean gone() {
    return state == State.GONE;
  }

  /** Whether it could go on now. */
  boolean able() {
    return switch (state) {
      case ABLE -> true;
      case WAITING -> broken != null || interrupted || thread.isInterrupted() || conditionHolds();
      case IDLE -> next != null || crew().hasTasks() || crew().stopped();
      case GONE -> false;
    };
  }

  private boolean conditionHolds() {
    assert done != null;
    try {
      return done.getAsBoolean();
    } catch (Throwable e) {
      broken = e;
      return true;
    }
  }

  /** How important what it does is; lower than anything if it could only end. */
  long priority() {
    if (state != State.IDLE) {
      return task == null ? priority : task.priority;
    }
    if (next != null) {
      return next.priority;
    }
    return crew().ready().stream().mapToLong(ready -> ready.priority).max().orElse(Long.MIN_VALUE);
  }

  void lower(long lower) {
    if (task == null) {
      priority = lower;
    } else {
      task.priority = lower;
    }
  }

  SeededScheduling crew() {
    assert crew != null;
    return crew;
  }

  /** For reports. */
  String describe() {
    return switch (state) {
      case ABLE -> name + " is held up before it " + before;
      case WAITING -> name + " waits for " + what;
      case IDLE -> name + " has nothing to do";
      case GONE -> name + " has ended";
    };
  }
}
