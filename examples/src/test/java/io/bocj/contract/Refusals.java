package io.bocj.contract;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** That what is refused is told with its culprit and with what to do instead. */
final class Refusals {
  private Refusals() {}

  static <X extends Throwable> void assertRefused(
      Class<X> type, Executable misuse, String... words) {
    assertSays(assertThrows(type, misuse), words);
  }

  static void assertSays(Throwable thrown, String... words) {
    for (String word : words) {
      assertTrue(String.valueOf(thrown.getMessage()).contains(word), () -> word + " in " + thrown);
    }
  }
}
