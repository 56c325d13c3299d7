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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
