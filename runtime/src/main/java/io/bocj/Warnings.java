package io.bocj;

import org.jspecify.annotations.Nullable;

/**
 * What runtimes tell in the log of {@link BocRuntime}. A log that throws must neither keep a
 * runtime up nor end the watch over others.
 */
final class Warnings {
  private Warnings() {}

  static void tell(String what) {
    tell(what, null);
  }

  static void tell(String what, @Nullable Throwable thrown) {
    try {
      System.getLogger(BocRuntime.class.getName()).log(System.Logger.Level.WARNING, what, thrown);
    } catch (RuntimeException | Error e) {
      // There is nobody left to be told.
    }
  }
}
