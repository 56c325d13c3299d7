package io.bocj.scheduler;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever the owner and thieves do with a queue at once has the results of some order one after
 * the other.
 */
@Timeout(120)
class WorkQueueLinearizabilityTest {
  @Test
  void owningAndStealingIsLinearizable() {
    Linearizability.check(Operations.class, Model.class);
  }

  /** The ring is full when the threads begin, so the first to be appended makes it grow. */
  @Test
  void growingIsLinearizable() {
    Linearizability.check(Full.class, FullModel.class);
  }

  @Test
  void anEndThatIsPublishedTooEarlyIsFound() {
    assertThrows(
        LincheckAssertionError.class, () -> Linearizability.check(EndFirst.class, Model.class));
  }

  private static @Nullable Integer number(@Nullable Work work) {
    return work == null ? null : ((TestWork) work).number;
  }

  /** The queue; what only the owner may do is done by one thread at a time. */
  public static class Operations {
    final WorkQueue queue = new WorkQueue();

    /** By the owner. */
    @Operation(nonParallelGroup = "owner")
    public boolean append(@Param(gen = IntGen.class, conf = "1:9") int number) {
      return queue.append(TestWork.number(number));
    }

    /** By the owner. */
    @Operation(nonParallelGroup = "owner")
    public @Nullable Integer poll() {
      return number(queue.poll());
    }

    /** By anybody. */
    @Operation
    public @Nullable Integer take() {
      return number(queue.take());
    }

    /** By anybody. */
    @Operation
    public boolean isEmpty() {
      return queue.isEmpty();
    }
  }

  /** A queue that is full. */
  public static class Full extends Operations {
    /** Fills it. */
    public Full() {
      for (int i = 0; i < WorkQueue.INITIAL_CAPACITY; i++) {
        queue.append(TestWork.number(i));
      }
    }
  }

  /** What it is to be like. */
  public static class Model {
    final Queue<Integer> numbers = new ArrayDeque<>();

    /** Always succeeds. */
    public boolean append(@Param(gen = IntGen.class, conf = "1:9") int number) {
      return numbers.add(number);
    }

    /** First in, first out. */
    public @Nullable Integer poll() {
      return numbers.poll();
    }

    /** First in, first out. */
    public @Nullable Integer take() {
      return numbers.poll();
    }

    /** Whether there is anything. */
    public boolean isEmpty() {
      return numbers.isEmpty();
    }
  }

  /** What a full queue is to be like. */
  public static class FullModel extends Model {
    /** Fills it. */
    public FullModel() {
      for (int i = 0; i < WorkQueue.INITIAL_CAPACITY; i++) {
        numbers.add(i);
      }
    }
  }

  /** Planted: the end is moved before the element is in place. */
  public static class EndFirst {
    private final @Nullable Integer[] ring = new Integer[16];
    private final AtomicInteger head = new AtomicInteger();
    private final AtomicInteger tail = new AtomicInteger();

    /** By the owner. */
    @Operation(nonParallelGroup = "owner")
    public boolean append(@Param(gen = IntGen.class, conf = "1:9") int number) {
      int end = tail.getAndIncrement();
      ring[end] = number;
      return true;
    }

    /** By anybody. */
    @Operation
    public @Nullable Integer take() {
      while (true) {
        int front = head.get();
        if (front >= tail.get()) {
          return null;
        }
        Integer number = ring[front];
        if (head.compareAndSet(front, front + 1)) {
          return number;
        }
      }
    }
  }
}
