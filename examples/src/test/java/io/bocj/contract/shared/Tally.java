package io.bocj.contract.shared;

import java.util.concurrent.atomic.AtomicLong;

/** A counter that all interpreters share. */
public record Tally(int number) {
  public static Tally zero() {
    return new Tally(Registry.add(new AtomicLong()));
  }

  public long add(long n) {
    return counter().addAndGet(n);
  }

  public long value() {
    return counter().get();
  }

  private AtomicLong counter() {
    return Registry.get(number);
  }
}
