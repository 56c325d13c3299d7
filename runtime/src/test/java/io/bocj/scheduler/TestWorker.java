package io.bocj.scheduler;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** A worker that keeps what has escaped from work, and what it was told. */
final class TestWorker extends Worker {
  final Queue<Throwable> escaped = new ConcurrentLinkedQueue<>();

  /** How much it was told that it has stolen. */
  final AtomicLong stolen = new AtomicLong();

  /** How often it was told that it sleeps, and that it has slept. */
  final AtomicLong slept = new AtomicLong();

  final AtomicLong woken = new AtomicLong();

  /** Which changes of the width it has found. */
  final Queue<String> widths = new ConcurrentLinkedQueue<>();

  TestWorker(int index) {
    this(index, new Backlog(new WorkQueue(), new WorkQueue()));
  }

  TestWorker(int index, Backlog backlog) {
    super(index, backlog);
  }

  @Override
  protected void onSleep() {
    if (slept.getAndIncrement() != woken.get()) {
      escaped.add(new AssertionError("falls asleep while it sleeps"));
    }
  }

  @Override
  protected void onWake() {
    if (woken.incrementAndGet() != slept.get()) {
      escaped.add(new AssertionError("wakes up while it is awake"));
    }
  }

  @Override
  protected void onWidth(int before, int width) {
    widths.add(before + " to " + width);
  }

  @Override
  protected void onStolen(Worker victim, int count) {
    if (victim == this || count < 1) {
      escaped.add(new AssertionError("stole " + count + " from " + victim.index()));
    }
    stolen.addAndGet(count);
  }

  @Override
  protected void onEscaped(Work work, Throwable thrown) {
    escaped.add(thrown);
    if (thrown instanceof AssertionError) {
      throw new IllegalStateException("thrown by the handler as well");
    }
  }
}
