package io.bocj.isolation.plugin;

import io.bocj.isolation.guard.Gauge;
import io.bocj.isolation.guard.Halt.Budget;
import java.io.OutputStream;
import java.util.concurrent.atomic.LongAdder;

/** Where a plugin's behavior prints to: counts, and stops it when that is too much. */
final class Printer extends OutputStream {
  private final Gauge gauge;
  private final Tail tail;
  private final LongAdder printed;
  private long left;

  Printer(Gauge gauge, long limit, Tail tail, LongAdder printed) {
    this.gauge = gauge;
    this.left = limit;
    this.tail = tail;
    this.printed = printed;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    int taken = (int) Math.min(Math.max(0, left), length);
    left -= length;
    printed.add(taken);
    tail.add(bytes, from, taken);
    if (left < 0) {
      gauge.stop(Budget.OUTPUT);
    }
  }
}
