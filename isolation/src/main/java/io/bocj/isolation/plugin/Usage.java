package io.bocj.isolation.plugin;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/** What a thread has used, as the JVM counts it: what libraries do included. */
final class Usage {
  private static final @Nullable ThreadMXBean THREADS = threads();

  private Usage() {}

  private static @Nullable ThreadMXBean threads() {
    ThreadMXBean bean = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    boolean counts =
        bean != null
            && bean.isThreadAllocatedMemorySupported()
            && bean.isThreadAllocatedMemoryEnabled()
            && bean.isThreadCpuTimeSupported()
            && bean.isThreadCpuTimeEnabled();
    return counts ? bean : null;
  }

  /** Bytes since the thread started; 0 if this JVM does not count. */
  static long allocated(Thread thread) {
    return THREADS == null ? 0 : Math.max(0, THREADS.getThreadAllocatedBytes(thread.getId()));
  }

  /** Nanoseconds of a processor since the thread started; those of the clock if not counted. */
  static long cpuNanos(Thread thread) {
    return THREADS == null
        ? System.nanoTime()
        : Math.max(0, THREADS.getThreadCpuTime(thread.getId()));
  }
}
