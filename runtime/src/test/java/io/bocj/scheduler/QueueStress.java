package io.bocj.scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One owner appends and polls in bursts, and several thieves take. Written against functions so
 * that a queue with a planted bug can be put in the place of the real one.
 */
final class QueueStress {
  private static final int WORKS = 300_000;
  private static final int THIEVES = 3;
  private static final int LONGEST_BURST = 1000;

  private final Consumer<Work> append;
  private final Supplier<@Nullable Work> poll;
  private final Supplier<@Nullable Work> take;
  private final TakenOnce taken = new TakenOnce(WORKS);
  private final AtomicBoolean ownerIsDone = new AtomicBoolean();

  QueueStress(Consumer<Work> append, Supplier<@Nullable Work> poll, Supplier<@Nullable Work> take) {
    this.append = append;
    this.poll = poll;
    this.take = take;
  }

  /** Fails if anything was lost or taken twice, or by one thread in the wrong order. */
  void run(long seed) throws InterruptedException, ExecutionException, TimeoutException {
    ExecutorService pool = Executors.newFixedThreadPool(1 + THIEVES);
    try {
      List<Future<?>> threads = new ArrayList<>();
      threads.add(pool.submit(() -> own(new Random(seed))));
      for (int i = 0; i < THIEVES; i++) {
        threads.add(pool.submit(this::steal));
      }
      for (Future<?> thread : threads) {
        thread.get(60, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }
    taken.assertAll();
  }

  private void own(Random random) {
    int next = 0;
    int last = -1;
    while (next < WORKS) {
      int burst = Math.min(WORKS - next, 1 + random.nextInt(1 + random.nextInt(LONGEST_BURST)));
      for (int i = 0; i < burst; i++) {
        append.accept(TestWork.number(next++));
      }
      for (int polls = random.nextInt(2 * burst); polls > 0; polls--) {
        last = note(poll.get(), last);
      }
    }
    for (Work work = poll.get(); work != null; work = poll.get()) {
      last = note(work, last);
    }
    ownerIsDone.set(true);
  }

  private void steal() {
    int last = -1;
    while (!ownerIsDone.get()) {
      last = note(take.get(), last);
    }
    for (Work work = take.get(); work != null; work = take.get()) {
      last = note(work, last);
    }
  }

  /** What one thread takes must have grown, since the queue is first in, first out. */
  private int note(@Nullable Work work, int last) {
    if (work == null) {
      return last;
    }
    taken.note(work);
    int number = ((TestWork) work).number;
    if (number < last) {
      throw new AssertionError(number + " was taken after " + last);
    }
    return number;
  }
}
