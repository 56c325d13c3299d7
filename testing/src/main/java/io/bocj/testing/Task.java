package io.bocj.testing;

import io.bocj.scheduler.Work;

/** A behavior, or other work, of a run. Belongs to the stage's lock. */
final class Task {
  /** How far it is. */
  enum State {
    COLLECTED("is of a batch, and has not got its cowns"),
    WAITING("waits for its cowns"),
    READY("has its cowns, and waits for a worker"),
    RUNNING("runs");

    final String words;

    State(String words) {
      this.words = words;
    }
  }

  final Work work;
  final String name;

  /** For strategies that have such. */
  long priority;

  State state;

  Task(Work work, String name, long priority, State state) {
    this.work = work;
    this.name = name;
    this.priority = priority;
    this.state = state;
  }

  @Override
  public String toString() {
    return name;
  }
}
