package io.bocj.scheduler;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class WorkQueueTest {
  private static final int MORE_THAN_THE_FIRST_RING = 1000;

  private final WorkQueue queue = new WorkQueue();

  private List<WeakReference<Work>> append(int works) {
    List<WeakReference<Work>> references = new ArrayList<>();
    for (int i = 0; i < works; i++) {
      Work work = TestWork.number(i);
      references.add(new WeakReference<>(work));
      queue.append(work);
    }
    return references;
  }

  private static void assertLetGo(List<WeakReference<Work>> references) {
    await()
        .until(
            () -> {
              System.gc();
              return references.stream().allMatch(reference -> reference.refersTo(null));
            });
  }

  @Test
  void anEmptyQueueGivesNothing() {
    assertTrue(queue.isEmpty());
    assertNull(queue.take());
    assertNull(queue.poll());
  }

  @Test
  void ownerAndThiefTakeInTheOrderOfAppending() {
    List<Work> works = new ArrayList<>();
    for (int i = 0; i < MORE_THAN_THE_FIRST_RING; i++) {
      works.add(TestWork.number(i));
      queue.append(works.get(i));
    }
    assertFalse(queue.isEmpty());
    for (int i = 0; i < MORE_THAN_THE_FIRST_RING; i++) {
      assertSame(works.get(i), i % 3 == 0 ? queue.poll() : queue.take());
    }
    assertTrue(queue.isEmpty());
  }

  @Test
  void aRingThatIsAlwaysAlmostFullGoesRoundWithoutLoss() {
    int[] next = {0, 0};
    IntStream.range(0, 255).forEach(i -> queue.append(TestWork.number(next[0]++)));
    for (int i = 0; i < 10 * MORE_THAN_THE_FIRST_RING; i++) {
      queue.append(TestWork.number(next[0]++));
      assertEquals(next[1]++, ((TestWork) queue.poll()).number);
    }
  }

  @Test
  void whatTheOwnerTookIsLetGo() {
    List<WeakReference<Work>> references = append(MORE_THAN_THE_FIRST_RING);
    while (queue.poll() != null) {}
    assertLetGo(references);
    assertNull(queue.take());
  }

  @Test
  void whatThievesTookIsLetGoWhenTheOwnerLooksAgain() {
    List<WeakReference<Work>> references = append(MORE_THAN_THE_FIRST_RING);
    while (queue.take() != null) {}
    assertNull(queue.poll());
    assertLetGo(references);
    assertTrue(queue.isEmpty());
  }

  @Test
  void whatThievesTookIsLetGoWhenTheOwnerAppends() {
    List<WeakReference<Work>> references = append(10);
    while (queue.take() != null) {}
    queue.append(TestWork.number(10));
    assertLetGo(references);
    assertFalse(queue.isEmpty());
  }

  @Test
  void nothingIsLostOrTakenTwiceWhileThievesTakeAndTheRingGrows() throws Exception {
    for (long seed = 0; seed < 3; seed++) {
      WorkQueue fresh = new WorkQueue();
      new QueueStress(fresh::append, fresh::poll, fresh::take).run(seed);
    }
  }

  private final WorkQueue thief = new WorkQueue();

  private @Nullable Work takeHalf(WorkQueue by) {
    return takeHalf(by, queue);
  }

  private static @Nullable Work takeHalf(WorkQueue by, WorkQueue victim) {
    Work first = by.takeHalf(victim);
    if (first != null) {
      by.publishClaimed();
    }
    return first;
  }

  @Test
  void whatIsClaimedIsSeenByNobodyUntilItIsPublished() {
    append(5);
    assertEquals(0, number(thief.takeHalf(queue)));
    assertTrue(thief.isEmpty());
    assertNull(thief.take());
    thief.publishClaimed();
    assertEquals(1, number(thief.take()));
  }

  @Test
  void halfIsTakenRoundedUpFromTheFront() {
    append(5);
    assertEquals(0, number(takeHalf(thief)));
    assertEquals(1, ((TestWork) thief.poll()).number);
    assertEquals(2, ((TestWork) thief.poll()).number);
    assertNull(thief.poll());
    assertEquals(3, ((TestWork) queue.poll()).number);
  }

  @Test
  void theLastElementIsTakenAndNothingOfAnEmptyQueue() {
    append(1);
    assertEquals(0, number(takeHalf(thief)));
    assertNull(takeHalf(thief));
    assertTrue(thief.isEmpty());
  }

  @Test
  void noMoreIsTakenAtOnceThanTheLimit() {
    append(MORE_THAN_THE_FIRST_RING);
    assertEquals(0, ((TestWork) thief.takeHalf(queue)).number);
    assertEquals(WorkQueue.MOST_AT_ONCE - 1, thief.claimed());
    assertEquals(WorkQueue.MOST_AT_ONCE, ((TestWork) queue.poll()).number);
  }

  @Test
  void aThiefWhoseRingIsFullTakesOne() {
    IntStream.range(0, 256).forEach(i -> thief.append(TestWork.number(i)));
    append(10);
    assertEquals(0, number(takeHalf(thief)));
    assertEquals(1, ((TestWork) queue.poll()).number);
    assertEquals(256, IntStream.range(0, 256).filter(i -> number(thief.poll()) == i).count());
  }

  private static int number(Work work) {
    return ((TestWork) work).number;
  }

  @Test
  void halvesAreTakenRoundTheEndOfBothRings() {
    for (int round = 0; round < 100; round++) {
      int base = 7 * round;
      IntStream.range(0, 7).forEach(i -> queue.append(TestWork.number(base + i)));
      List<Integer> taken = new ArrayList<>();
      taken.add(number(takeHalf(thief)));
      for (Work work = thief.poll(); work != null; work = thief.poll()) {
        taken.add(number(work));
      }
      for (Work work = queue.poll(); work != null; work = queue.poll()) {
        taken.add(number(work));
      }
      assertEquals(IntStream.range(base, base + 7).boxed().toList(), taken);
    }
  }

  @Test
  void whatWasTakenByHalvesIsLetGoOnBothSides() {
    List<WeakReference<Work>> references = append(MORE_THAN_THE_FIRST_RING);
    while (takeHalf(thief) != null) {
      while (thief.poll() != null) {}
    }
    assertNull(queue.poll());
    assertLetGo(references);
    assertTrue(thief.isEmpty());
  }

  @Test
  void nothingIsLostOrTakenTwiceWhileThievesTakeHalvesAndTheRingGrows() throws Exception {
    for (long seed = 0; seed < 3; seed++) {
      WorkQueue fresh = new WorkQueue();
      ThreadLocal<WorkQueue> own = ThreadLocal.withInitial(WorkQueue::new);
      new QueueStress(
              fresh::append,
              fresh::poll,
              () -> {
                Work mine = own.get().poll();
                return mine != null ? mine : takeHalf(own.get(), fresh);
              })
          .run(seed);
    }
  }

  /** What others take from the end of its ring must not be written before it is cleared. */
  @Test
  void nothingIsLostWhereWhoTakesHalvesIsStolenFrom() throws InterruptedException {
    AtomicInteger stolen = new AtomicInteger();
    AtomicBoolean end = new AtomicBoolean();
    Thread other =
        new Thread(
            () -> {
              while (!end.get()) {
                stolen.addAndGet(thief.take() == null ? 0 : 1);
              }
            });
    other.start();
    int appended = 0;
    int taken = 0;
    for (int round = 0; round < 2_000; round++) {
      append(WorkQueue.INITIAL_CAPACITY);
      appended += WorkQueue.INITIAL_CAPACITY;
      while (!queue.isEmpty()) {
        for (; thief.sizeForOwner() < WorkQueue.INITIAL_CAPACITY - 6; appended++) {
          thief.append(TestWork.number(0));
        }
        taken += takeHalf(thief) == null ? 0 : 1;
      }
      while (!thief.isEmpty()) {
        taken += thief.poll() == null ? 0 : 1;
      }
    }
    end.set(true);
    other.join();
    assertEquals(appended, taken + stolen.get());
  }

  @Test
  void theStressFindsALostElement() {
    AtomicInteger appended = new AtomicInteger();
    QueueStress lossy =
        new QueueStress(
            work -> {
              if (appended.incrementAndGet() != 777) {
                queue.append(work);
              }
            },
            queue::poll,
            queue::take);
    assertThrows(AssertionError.class, () -> lossy.run(0));
  }

  @Test
  void theStressFindsAnElementThatIsThereTwice() {
    AtomicInteger appended = new AtomicInteger();
    QueueStress doubling =
        new QueueStress(
            work -> {
              queue.append(work);
              if (appended.incrementAndGet() == 777) {
                queue.append(work);
              }
            },
            queue::poll,
            queue::take);
    assertThrows(AssertionError.class, () -> doubling.run(0));
  }
}
