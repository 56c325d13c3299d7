package io.bocj.core;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A behavior that tells a listener when it holds all its cowns. */
final class TestBehavior extends BehaviorCore {
  private final String name;
  private final Consumer<? super TestBehavior> whenReady;
  private final AtomicInteger timesReady = new AtomicInteger();

  TestBehavior(String name, Consumer<? super TestBehavior> whenReady) {
    this(name, null, null, whenReady);
  }

  /**
   * Makes a behavior.
   *
   * @param result its result cown, if it has one
   * @param own what it is a slot of itself, if it is one
   */
  TestBehavior(
      String name,
      @Nullable TestCown result,
      @Nullable TestSlot own,
      Consumer<? super TestBehavior> whenReady) {
    super(result, own == null ? null : own.core(), own != null && own.readOnly());
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
