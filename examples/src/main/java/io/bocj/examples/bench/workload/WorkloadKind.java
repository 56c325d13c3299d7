package io.bocj.examples.bench.workload;

import io.bocj.BocRuntime;
import java.util.Locale;

/** The workloads, by name. */
public enum WorkloadKind {
  /** One cown; the main thread schedules all behaviors in a loop. */
  LOOP(Loop::new),
  /** One cown; each behavior schedules the next. */
  RECURSIVE(Recursive::new),
  /** Transfers between two of 64 cowns; the main thread schedules. */
  BANK(Bank::new),
  /** A thousand cowns in turn; the main thread schedules. */
  DISTINCT(Distinct::new),
  /** A ring of 503 cowns; each behavior schedules one over the next cown. */
  RING(Ring::new),
  /** Readers of one cown; the main thread schedules. */
  READERS(Readers::new);

  @SuppressWarnings("ImmutableEnumChecker") // a constructor reference
  private final Workload.Factory factory;

  WorkloadKind(Workload.Factory factory) {
    this.factory = factory;
  }

  /**
   * Makes one of this kind.
   *
   * @param runtime where to schedule
   * @param behaviors how many, exactly
   * @return a workload, to be run once
   */
  public Workload prepare(BocRuntime runtime, int behaviors) {
    return factory.prepare(runtime, behaviors);
  }

  /** The name as it is written on command lines and in tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
