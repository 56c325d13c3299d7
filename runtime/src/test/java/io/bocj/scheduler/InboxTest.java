package io.bocj.scheduler;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InboxTest {
  private static final int PRODUCERS = 4;
  private static final int TAKERS = 2;
  private static final int EACH = 100_000;

  private final Inbox inbox = new Inbox();

  private static List<Integer> numbers(@Nullable Work oldest) {
    List<Integer> numbers = new ArrayList<>();
    for (Work work = oldest; work != null; work = work.link()) {
      numbers.add(((TestWork) work).number);
    }
    return numbers;
  }

  @Test
  void anEmptyInboxGivesNothing() {
    assertTrue(inbox.isEmpty());
    assertNull(inbox.takeAll());
  }

  @Test
  void everythingIsTakenAtOnceOldestFirst() {
    for (int i = 0; i < 5; i++) {
      inbox.push(TestWork.number(i));
    }
    assertFalse(inbox.isEmpty());
    assertEquals(List.of(0, 1, 2, 3, 4), numbers(inbox.takeAll()));
    assertTrue(inbox.isEmpty());
    assertNull(inbox.takeAll());
  }

  @Test
  void nothingIsLostBetweenManyProducersAndTwoTakers() throws Exception {
    TakenOnce taken = new TakenOnce(PRODUCERS * EACH);
    AtomicInteger outOfOrder = new AtomicInteger();
    AtomicInteger left = new AtomicInteger(PRODUCERS * EACH);
    ExecutorService pool = Executors.newFixedThreadPool(PRODUCERS + TAKERS);
    List<Future<?>> threads = new ArrayList<>();
    for (int p = 0; p < PRODUCERS; p++) {
      int first = p * EACH;
      threads.add(pool.submit(() -> push(first)));
    }
    for (int t = 0; t < TAKERS; t++) {
      threads.add(pool.submit(() -> take(taken, left, outOfOrder)));
    }
    for (Future<?> thread : threads) {
      thread.get(30, TimeUnit.SECONDS);
    }
    pool.shutdown();
    await().until(pool::isTerminated);
    taken.assertAll();
    assertEquals(0, outOfOrder.get());
  }

  private void push(int first) {
    for (int i = 0; i < EACH; i++) {
      inbox.push(TestWork.number(first + i));
    }
  }

  /** What one taker gets of one producer must have grown. */
  private void take(TakenOnce taken, AtomicInteger left, AtomicInteger outOfOrder) {
    int[] last = {-1, -1, -1, -1};
    while (left.get() > 0) {
      int n = 0;
      for (Work work = inbox.takeAll(); work != null; work = work.link()) {
        int number = ((TestWork) work).number;
        if (number < last[number / EACH]) {
          outOfOrder.incrementAndGet();
        }
        last[number / EACH] = number;
        taken.note(work);
        n++;
      }
      left.addAndGet(-n);
    }
  }
}
