package io.bocj.examples.crossing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** How much heap the threads of this JVM have taken. */
final class Allocation {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  /** Bytes since the start of each thread that is alive. */
  static long total() {
    long[] each = THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds());
    return Arrays.stream(each).filter(bytes -> bytes > 0).sum();
  }
}
