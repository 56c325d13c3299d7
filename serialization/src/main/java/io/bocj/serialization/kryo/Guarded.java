package io.bocj.serialization.kryo;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Calls code that may throw anything, and lives on. */
final class Guarded {
  private Guarded() {}

  /** The result, or null if anything at all is thrown. */
  static <T> @Nullable T orNull(Callable<? extends @Nullable T> code) {
    try {
      return code.call();
    } catch (Throwable ignored) {
      return null;
    }
  }

  /** The result, or the fallback if anything at all is thrown. */
  static <T> T call(Callable<T> code, T fallback) {
    try {
      return code.call();
    } catch (Throwable ignored) {
      return fallback;
    }
  }
}
