package io.bocj.scheduler;

/**
 * Keeps the fields of a subclass off the cache lines of whatever lies before it in memory: two
 * lines, since processors fetch them in pairs. Whoever needs that on the other side as well has
 * {@code b} to {@code b15} in a further subclass; the ints are there since the JVM would put a
 * field of the subclass into a hole of four bytes. Where objects come to lie the collector decides,
 * so what one worker writes for each behavior is kept off the lines of all others.
 */
public abstract class FrontPadding {
  int f;
  long f0, f1, f2, f3, f4, f5, f6, f7;
  long f8, f9, f10, f11, f12, f13, f14, f15;

  /** For subclasses. */
  protected FrontPadding() {}
}
