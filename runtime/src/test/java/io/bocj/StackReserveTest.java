package io.bocj;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StackReserveTest {
  /** What a call takes on the stack at least, whoever compiled it. */
  private static final int SMALLEST_FRAME = 16;

  /** How many calls fit below the deepest one that was granted the reserve. */
  private int fitted;

  private boolean measured;

  @Test
  void whereTheReserveIsGrantedThereIsRoom() {
    // So often that both compilers have had their turn.
    for (int i = 0; i < 300; i++) {
      fitted = 0;
      measured = false;
      assertThrows(StackOverflowError.class, this::descendWithReserve);
      assertTrue(fitted >= 40, "only " + fitted + " calls fitted, in turn " + i);
    }
  }

  @Test
  void itIsLittle() throws InterruptedException {
    Thread small = new Thread(null, StackReserve::require, "small", 256 * 1024);
    small.start();
    small.join();
  }

  private void descendWithReserve() {
    StackReserve.require();
    try {
      descendWithReserve();
    } catch (StackOverflowError e) {
      measure();
      throw e;
    }
  }

  private void measure() {
    if (!measured) {
      measured = true;
      try {
        descend();
      } catch (StackOverflowError e) {
        // fitted says how far it went.
      }
    }
  }

  private void descend() {
    fitted++;
    descend();
  }
}
