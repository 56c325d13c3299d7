package io.bocj.examples.stress.journal;

/** Whether something that was scheduled is to run. */
public enum Fate {
  /** Once. */
  RUNS,

  /** Once or not at all: its scope is cancelled at some time. */
  MAY_RUN,

  /** Not at all: its scope had been cancelled, or its batch threw. */
  MUST_NOT_RUN,

  /** Once, and it is no behavior: somebody looks at a cown's future. */
  OBSERVES
}
