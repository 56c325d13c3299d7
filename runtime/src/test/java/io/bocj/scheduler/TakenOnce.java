package io.bocj.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/** Counts how often each of a number of works was taken. */
final class TakenOnce {
  private final AtomicIntegerArray times;

  TakenOnce(int works) {
    times = new AtomicIntegerArray(works);
  }

  /** Null is ignored. */
  void note(@Nullable Work work) {
    if (work != null) {
      times.incrementAndGet(((TestWork) work).number);
    }
  }

  int distinct() {
    int distinct = 0;
    for (int i = 0; i < times.length(); i++) {
      distinct += Math.min(1, times.get(i));
    }
    return distinct;
  }

  void assertAll() {
    for (int i = 0; i < times.length(); i++) {
      assertEquals(1, times.get(i), "times that work " + i + " was taken");
    }
  }
}
