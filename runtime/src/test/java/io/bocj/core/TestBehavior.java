package io.bocj.core;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A behavior that tells a listener when it holds all its cowns. */
final class TestBehavior extends BehaviorCore {
  private final String name;
  private final Consumer<? super TestBehavior> whenReady;
  private final AtomicInteger timesReady = new AtomicInteger();

  TestBehavior(String name, Consumer<? super TestBehavior> whenReady) {
    this.name = name;
    this.whenReady = whenReady;
  }

  TestBehavior(String name, TestCown result, Consumer<? super TestBehavior> whenReady) {
    super(result);
    this.name = name;
    this.whenReady = whenReady;
  }

  int timesReady() {
    return timesReady.get();
  }

  @Override
  protected void ready() {
    timesReady.incrementAndGet();
    whenReady.accept(this);
  }

  @Override
  public String toString() {
    return name;
  }
}
