package io.bocj.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Boc;
import io.bocj.Message;
import io.bocj.RuntimeReport;
import io.bocj.WorkerStats;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Behaviors, messages and notices of the default runtime, from eight threads at once, each of which
 * shuts it down now and then: each message is received once, each change is in one report.
 */
@ResourceLock("the default runtime")
class CountingTest {
  private static final int THREADS = 8;
  private static final int PER_THREAD = 6_000;
  private static final int BETWEEN_SHUTDOWNS = 300;
  private static final long EACH = 2L * THREADS * PER_THREAD;

  private final AtomicLong left = new AtomicLong(EACH);
  private final AtomicIntegerArray received = new AtomicIntegerArray((int) EACH);

  /** Threads that shut the same runtime down are given the same report. */
  private final Set<RuntimeReport> reports =
      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

  @Test
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void nothingIsLostAndNothingComesTwice() throws Exception {
    Boc.drain("work");
    Boc.shutdown();
    Threads.each(THREADS, this::use);
    reports.add(Boc.shutdown());
    for (int i = 0; i < received.length(); i++) {
      assertEquals(1, received.get(i), "message " + i);
    }
    assertEquals(EACH, reports.stream().mapToLong(CountingTest::counted).sum(), "changes");
    assertEquals(EACH / 2, reports.stream().mapToLong(CountingTest::executed).sum(), "behaviors");
    assertTrue(reports.size() > 1, "restarts");
  }

  /** Sends from this thread and from behaviors, and receives what is there. */
  private void use(int thread) {
    for (int i = 0; i < PER_THREAD; i++) {
      int number = 2 * (thread * PER_THREAD + i);
      Boc.send("work", number);
      Boc.when().run(() -> inBehavior(number + 1));
      Boc.noticeboard().<Integer>update("count", count -> count + 1, 0);
      receive(Duration.ZERO);
      if (i % BETWEEN_SHUTDOWNS == 0) {
        reports.add(Boc.shutdown());
      }
    }
    while (left.get() > 0) {
      receive(Duration.ofMillis(1));
    }
  }

  private static void inBehavior(int number) {
    Boc.send("work", number);
    Boc.noticeboard().<Integer>update("count", count -> count + 1, 0);
  }

  private void receive(Duration timeout) {
    Optional<Message> next = Boc.receive(List.of("none", "work"), timeout);
    if (next.isPresent()) {
      received.incrementAndGet((int) Objects.requireNonNull(next.get().contents()));
      left.decrementAndGet();
    }
  }

  private static long counted(RuntimeReport report) {
    return (int) report.noticeboard().getOrDefault("count", 0);
  }

  private static long executed(RuntimeReport report) {
    return report.workers().stream().mapToLong(WorkerStats::executed).sum();
  }
}
