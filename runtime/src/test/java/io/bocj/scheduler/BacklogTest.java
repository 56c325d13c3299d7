package io.bocj.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
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
  void evenThenTheQueueHasItsTurn() {
    backlog.behind(true);
    queue(2);
    release(3 * Backlog.LATEST_TURN);
    List<Integer> order = pollAll();
    assertEquals(Backlog.LATEST_TURN, order.indexOf(QUEUED));
    assertEquals(2 * Backlog.LATEST_TURN + 1, order.indexOf(QUEUED + 1));
    assertEquals(3 * Backlog.LATEST_TURN + 2, order.size());
  }

  @Test
  void thatTurnCountsWhatWasInNoQueueToo() {
    backlog.behind(true);
    queue(1);
    release(2);
    IntStream.range(0, Backlog.LATEST_TURN).forEach(i -> backlog.countRun());
    assertEquals(List.of(QUEUED, EARLIER, EARLIER + 1), pollAll());
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
    assertTrue(backlog.mayBeOvertaken());
    backlog.behind(true);
    assertFalse(backlog.mayBeOvertaken());
    queue(Backlog.LITTLE);
    assertTrue(backlog.mayBeOvertaken());
    pollAll();
    assertFalse(backlog.mayBeOvertaken());
  }

  @Test
  void itGivesWayToOthersIfItHasNothingReleasedAndTheWorkersAreFarBehind() {
    queue(1);
    assertFalse(backlog.givesWay());
    backlog.behind(true);
    assertTrue(backlog.givesWay());
    release(1);
    assertFalse(backlog.givesWay());
    backlog.poll();
    assertTrue(backlog.givesWay());
    queue(Backlog.LITTLE);
    assertFalse(backlog.givesWay());
  }

  @Test
  void itGivesWayNoLongerThanUntilTheLatestTurn() {
    backlog.behind(true);
    queue(2);
    IntStream.range(0, Backlog.LATEST_TURN).forEach(i -> backlog.countRun());
    assertFalse(backlog.givesWay());
    backlog.poll();
    assertTrue(backlog.givesWay());
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
