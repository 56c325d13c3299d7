package io.bocj.serialization.testing.values;

import java.util.ArrayList;
import java.util.List;

/** With fields of its own: some cross, one cannot. */
public class ValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public final int code;
  public final transient Thread thread = Thread.currentThread();

  @SuppressWarnings("serial") // it crosses without Java serialization
  public final Object cannotCross = new java.util.concurrent.locks.ReentrantLock();

  @SuppressWarnings("serial") // likewise
  public final List<Point> points = new ArrayList<>(List.of(new Point(1, 2)));

  public ValueException(int code) {
    super("code " + code);
    this.code = code;
  }
}
