package io.bocj.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BacklogTest {
  private static final int EARLIER = 10_000;
  private static final int QUEUED = 20_000;

  private final Backlog backlog = new Backlog(new WorkQueue(), new WorkQueue());

  private void queue(int n) {
    IntStream.range(0, n).forEach(i -> backlog.queue().append(TestWork.number(QUEUED + i)));
  }

  private void release(int n) {
    IntStream.range(0, n)
        .forEach(i -> backlog.queueOfReleased().append(TestWork.number(EARLIER + i)));
  }

  private List<Integer> pollAll() {
    List<Integer> order = new ArrayList<>();
    for (Work work = backlog.poll(); work != null; work = backlog.poll()) {
      order.add(((TestWork) work).number);
    }
    return order;
  }

  private static List<Integer> numbers(int from, int n) {
    return IntStream.range(from, from + n).boxed().toList();
  }

  @Test
  void whatComesFirstIsRunFirst() {
    queue(2);
    release(2);
    assertEquals(List.of(QUEUED, QUEUED + 1, EARLIER, EARLIER + 1), pollAll());
    assertNull(backlog.poll());
  }

  @Test
  void whatWasScheduledEarlierGoesFirstWhenTheWorkersAreFarBehind() {
    backlog.behind(true);
    queue(2);
    release(2);
    assertEquals(List.of(EARLIER, EARLIER + 1, QUEUED, QUEUED + 1), pollAll());
  }

  @Test
  void evenThenTheQueueHasItsTurnWithoutDebt() {
    backlog.behind(true);
    queue(2);
    release(3);
    assertEquals(List.of(EARLIER, EARLIER + 1, EARLIER + 2, QUEUED, QUEUED + 1), pollAll());
  }

  /** Whoever has come meanwhile waits for the next turn. */
  @Test
  void aTurnIsOverAfterAsManyAsWereThereWhenItBegan() {
    backlog.behind(true);
    queue(2);
    release(2);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      order.add(((TestWork) Objects.requireNonNull(backlog.poll())).number % 10_000);
      release(1);
      queue(1);
    }
    assertEquals(List.of(0, 1, 0, 1, 0, 0, 0, 0), order);
    int released = (int) pollAll().stream().filter(number -> number < QUEUED).count();
    assertEquals(2 + 8 - 4, released, "as many of either as there have been turns");
  }

  @Test
  void whoeverHasScheduledMuchIsInDebtUntilMoreThanThatWasRun() {
    backlog.behind(true);
    queue(1);
    release(1000);
    backlog.countScheduled(10);
    assertEquals(10 * Backlog.RATE, pollAll().indexOf(QUEUED));
  }

  @Test
  void aDebtHasALimit() {
    backlog.behind(true);
    queue(1);
    release(2 * Backlog.MOST_DEBT);
    backlog.countScheduled(Long.MAX_VALUE / (2 * Backlog.RATE));
    assertEquals(Backlog.MOST_DEBT, pollAll().indexOf(QUEUED));
  }

  /** Else the queue would have no turn while others have such work to be stolen. */
  @Test
  void aDebtDoesNotGrowUntilItIsPaid() {
    backlog.behind(true);
    queue(1);
    release(1000);
    backlog.countScheduled(2);
    for (int i = 0; i < 2 * Backlog.RATE; i++) {
      assertEquals(EARLIER + i, ((TestWork) Objects.requireNonNull(backlog.poll())).number);
      backlog.countScheduled(100); // also by the one that pays the last of it
    }
    assertEquals(0, pollAll().indexOf(QUEUED));
  }

  /** The queue was served as nothing was released for a moment. */
  @Test
  void aSmallerDebtDoesNotReplaceWhatIsLeftOfALargerOne() {
    backlog.behind(true);
    queue(2);
    backlog.countScheduled(100);
    assertEquals(QUEUED, ((TestWork) Objects.requireNonNull(backlog.poll())).number);
    backlog.countScheduled(2);
    release(1000);
    assertEquals(100 * Backlog.RATE, pollAll().indexOf(QUEUED + 1));
  }

  @Test
  void whenTheQueueHasBeenServedThereMayBeADebtAgain() {
    backlog.behind(true);
    queue(3);
    release(1000);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 20 * Backlog.RATE; i++) {
      order.add(((TestWork) Objects.requireNonNull(backlog.poll())).number);
      backlog.countScheduled(2);
    }
    int round = 2 * Backlog.RATE + 1;
    for (int i = 0; i < 3; i++) {
      assertEquals((i + 1) * round, order.indexOf(QUEUED + i));
    }
  }

  @Test
  void oneForOneIsNoDebt() {
    backlog.behind(true);
    backlog.countScheduled(1);
    backlog.countScheduled(0);
    assertFalse(backlog.givesWay());
  }

  @Test
  void aDebtIsPaidWithWhatWasInNoQueueToo() {
    backlog.behind(true);
    queue(1);
    release(2);
    backlog.countScheduled(2);
    IntStream.range(0, 2 * Backlog.RATE - 1).forEach(i -> backlog.countRun());
    assertEquals(List.of(EARLIER, QUEUED, EARLIER + 1), pollAll());
  }

  @Test
  void aQueueThatGrowsLongHasNothingGoBeforeIt() {
    backlog.behind(true);
    queue(Backlog.LITTLE);
    release(1);
    List<Integer> order = pollAll();
    assertEquals(numbers(QUEUED, Backlog.LITTLE), order.subList(0, Backlog.LITTLE));
    assertEquals(List.of(EARLIER), order.subList(Backlog.LITTLE, order.size()));
  }

  @Test
  void whatIsInTheExpressQueueIsRunWhenTheWorkersHaveCaughtUp() {
    backlog.behind(true);
    release(1);
    backlog.behind(false);
    queue(1);
    assertEquals(List.of(EARLIER, QUEUED), pollAll());
  }

  @Test
  void whatIsNewOvertakesUnlessThereIsAnExpressQueue() {
    queue(1);
    assertFalse(backlog.isExpressOpen());
    backlog.behind(true);
    assertTrue(backlog.isExpressOpen());
    queue(Backlog.LITTLE);
    assertFalse(backlog.isExpressOpen());
    pollAll();
    assertTrue(backlog.isExpressOpen());
  }

  @Test
  void itGivesWayToOthersIfItHasADebtAndNothingReleased() {
    queue(1);
    backlog.countScheduled(2);
    assertFalse(backlog.givesWay(), "not far behind");
    backlog.behind(true);
    assertFalse(backlog.givesWay(), "no debt");
    backlog.countScheduled(2);
    assertTrue(backlog.givesWay());
    release(1);
    assertFalse(backlog.givesWay());
    backlog.poll();
    assertTrue(backlog.givesWay());
    queue(Backlog.LITTLE);
    assertFalse(backlog.givesWay());
  }

  @Test
  void whenTheWorkersHaveCaughtUpNobodyIsInDebt() {
    backlog.behind(true);
    backlog.countScheduled(1000);
    backlog.behind(false);
    backlog.behind(true);
    assertFalse(backlog.givesWay());
  }

  @Test
  void itIsEmptyIfBothQueuesAre() {
    assertTrue(backlog.isEmpty());
    queue(1);
    assertFalse(backlog.isEmpty());
    assertEquals(List.of(QUEUED), pollAll());
    backlog.behind(true);
    release(1);
    assertFalse(backlog.isEmpty());
  }
}
