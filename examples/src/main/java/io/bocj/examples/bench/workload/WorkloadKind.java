package io.bocj.examples.bench.workload;

import io.bocj.BocRuntime;
import java.util.Locale;

/** The workloads, by name. */
public enum WorkloadKind {
  /** One cown; the main thread schedules all behaviors in a loop. */
  LOOP(Loop::new),
  /** The same, with a bound to how many are in flight. */
  LOOP_BOUNDED(LoopBounded::new),
  /** One cown; a behavior schedules all others in a loop. */
  LOOP_WITHIN(Within::loop),
  /** One cown; a behavior over it schedules 50,000 others, then itself. */
  LOOP_BOUNDED_WITHIN(LoopBoundedWithin::new),
  /** One cown; each behavior schedules the next. */
  RECURSIVE(Recursive::new),
  /** Transfers between two of 64 cowns; the main thread schedules. */
  BANK(Bank::new),
  /** The same transfers; a behavior schedules them. */
  BANK_GENERATOR((runtime, n) -> new Generated(runtime, n, 1, Generated.Kind.PLAIN)),
  /** The same transfers; two behaviors schedule half of them each. */
  BANK_TWO_GENERATORS((runtime, n) -> new Generated(runtime, n, 2, Generated.Kind.PLAIN)),
  /** A thousand cowns in turn; the main thread schedules. */
  DISTINCT(Distinct::new),
  /** The same, with bodies that do nothing. */
  EMPTY(Empty::new),
  /** The same, scheduled by a behavior. */
  EMPTY_WITHIN(Within::empty),
  /** A ring of 503 cowns; each behavior schedules one over the next cown. */
  RING((runtime, n) -> new Ring(runtime, n, 1)),
  /** The same with two tokens. */
  RING_TWO_TOKENS((runtime, n) -> new Ring(runtime, n, 2)),
  /** Behaviors over no cown; the main thread schedules. */
  NO_COWN(NoCown::new),
  /** Behaviors over no cown, scheduled by a behavior on each worker. */
  NO_COWN_WITHIN(Within::noCown),
  /** Readers of one cown; the main thread schedules. */
  READERS(Readers::new),
  /** Readers of one cown, scheduled by a behavior. */
  READERS_WITHIN(Within::readers),
  /** Nine readers of one cown to each writer; the main thread schedules. */
  NINE_READS(NineReads::new),
  /** The same, scheduled by a behavior. */
  NINE_READS_WITHIN(Within::nineReads),
  /** A thousand cowns in turn, two behaviors in a batch; the main thread schedules. */
  BATCHES(Batches::new),
  /** The same, scheduled by a behavior on each worker. */
  BATCHES_WITHIN(Within::batches),
  /** Verona's banking benchmark; tellers and transfers schedule. */
  BANKING(Banking::new),
  /** Fifty philosophers; each meal schedules the next. */
  PHILOSOPHERS(Philosophers::new),
  /** Transfers with ten microseconds of work each; a behavior schedules them. */
  WORK((runtime, n) -> new Generated(runtime, n, 1, Generated.Kind.WORK), 10);

  @SuppressWarnings("ImmutableEnumChecker") // a constructor reference
  private final Workload.Factory factory;

  private final int weight;

  WorkloadKind(Workload.Factory factory) {
    this(factory, 1);
  }

  WorkloadKind(Workload.Factory factory, int weight) {
    this.factory = factory;
    this.weight = weight;
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

  /**
   * How much longer its behaviors take than those of most others, about.
   *
   * @return by what to divide a number of behaviors for a run of the same length; 1 if its bodies
   *     do next to nothing
   */
  public int weight() {
    return weight;
  }

  /** The name as it is written on command lines and in tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
