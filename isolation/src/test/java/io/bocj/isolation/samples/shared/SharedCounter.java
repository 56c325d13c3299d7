package io.bocj.isolation.samples.shared;

import io.bocj.Fn1;
import java.util.concurrent.atomic.AtomicInteger;

/** State that all interpreters have in common. */
public final class SharedCounter {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private SharedCounter() {}

  public static int next() {
    return COUNT.incrementAndGet();
  }

  public static Fn1<String, Object> appending(String suffix, int times) {
    return text -> text + suffix.repeat(times);
  }

  public static Fn1<String, Object> length() {
    return String::length;
  }
}
