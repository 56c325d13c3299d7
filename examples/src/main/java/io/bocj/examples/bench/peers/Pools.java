package io.bocj.examples.bench.peers;

import java.lang.reflect.Method;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The pools that tasks run in. */
final class Pools {
  /** Null on JDKs without virtual threads; the bytecode is for JDK 17. */
  private static final @Nullable Method VIRTUAL = virtualFactory();

  private Pools() {}

  private static @Nullable Method virtualFactory() {
    try {
      return Executors.class.getMethod("newVirtualThreadPerTaskExecutor");
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  static ExecutorService platform(int threads) {
    return Executors.newFixedThreadPool(threads);
  }

  static boolean hasVirtual() {
    return VIRTUAL != null;
  }

  /** A virtual thread for each task. How many carry them is an option of the JVM. */
  static ExecutorService virtual() {
    if (VIRTUAL == null) {
      throw new IllegalStateException("this JDK has no virtual threads: use JDK 21 or newer");
    }
    try {
      return (ExecutorService) VIRTUAL.invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
