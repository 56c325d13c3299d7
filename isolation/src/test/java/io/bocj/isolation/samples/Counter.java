package io.bocj.isolation.samples;

/** State that each interpreter has of its own. Notes who initialized it where anyone can see it. */
public final class Counter {
  public static final String INITIALIZED_BY = "io.bocj.isolation.samples.Counter.by.";

  private static int count;

  static {
    System.setProperty(INITIALIZED_BY + Counter.class.getClassLoader().getName(), "yes");
  }

  private Counter() {}

  public static int next() {
    return ++count;
  }
}
