package io.bocj.contract.shared;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mutable value of a class that all interpreters have in common, so that an object that reached
 * two of them would be found out rather than refused. Nothing in it can fail to cross.
 */
public final class Sighting {
  private static final AtomicInteger FAULTS = new AtomicInteger();

  private long first;
  private long second;

  /** Hash of the thread whose behavior has it now, 0 if none. */
  private long holder;

  /** Which thread's copy this is; 0 in one that was just made. It crosses like any field. */
  private long home;

  private long homeIdentity;

  /** Counts twice; notes whether anybody else is at it, or another interpreter has this object. */
  public void count() {
    long self = Thread.currentThread().getId();
    long identity = System.identityHashCode(this);
    if (holder != 0 || first != second) {
      FAULTS.incrementAndGet();
    }
    // The same object, and not a copy of it, was here before: then on this very thread.
    if (identity == homeIdentity && home != self) {
      FAULTS.incrementAndGet();
    }
    home = self;
    homeIdentity = identity;
    holder = self;
    first++;
    Thread.onSpinWait();
    second++;
    if (holder != self) {
      FAULTS.incrementAndGet();
    }
    holder = 0;
  }

  public long counted() {
    return first == second ? first : -1;
  }

  /** How often something was seen that must not be. */
  public static int faults() {
    return FAULTS.get();
  }
}
