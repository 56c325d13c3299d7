package io.bocj.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Boc;
import io.bocj.Isolation;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Behaviors, messages and notices of the default runtime, from eight threads at once, each of which
 * shuts it down now and then: each message is received once, each change is in one report.
 */
@ResourceLock("the default runtime")
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class CountingTest {
  private static final String PROPERTY = "bocj.isolation";
  private static final int THREADS = 8;
  private static final int PER_THREAD = 6_000;
  private static final int BETWEEN_SHUTDOWNS = 300;
  private static final long EACH = 2L * THREADS * PER_THREAD;

  private final AtomicIntegerArray received = new AtomicIntegerArray((int) EACH);

  /** Threads that shut the same runtime down are given the same report. */
  private final Set<RuntimeReport> reports =
      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

  @ParameterizedTest(name = "{0}")
  @EnumSource(Isolation.class)
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void nothingIsLostAndNothingComesTwice(Isolation isolation) throws Exception {
    Boc.drain("work");
    Boc.shutdown();
    String before = System.setProperty(PROPERTY, isolation.name());
    try {
      Threads.each(THREADS, this::use);
      assertTrue(Boc.runtime().toString().contains(isolation.name()), "the isolation");
      reports.add(Boc.shutdown());
      Threads.each(THREADS, thread -> receiveAll());
    } finally {
      restore(before);
    }
    for (int i = 0; i < received.length(); i++) {
      assertEquals(1, received.get(i), "message " + i);
    }
    assertEquals(EACH, reports.stream().mapToLong(CountingTest::counted).sum(), "changes");
    assertEquals(EACH / 2, reports.stream().mapToLong(CountingTest::executed).sum(), "behaviors");
    assertTrue(reports.size() > 1, "restarts");
  }

  private static void restore(String isolation) {
    if (isolation == null) {
      System.clearProperty(PROPERTY);
    } else {
      System.setProperty(PROPERTY, isolation);
    }
  }

  /** Sends from this thread and from behaviors, and receives what is there. */
  private void use(int thread) {
    for (int i = 0; i < PER_THREAD; i++) {
      int number = 2 * (thread * PER_THREAD + i);
      Boc.send("work", number);
      Boc.when().run(() -> inBehavior(number + 1));
      Boc.noticeboard().<Integer>update("count", count -> count + 1, 0);
      receive();
      if (i % BETWEEN_SHUTDOWNS == 0) {
        reports.add(Boc.shutdown());
      }
    }
  }

  private static void inBehavior(int number) {
    Boc.send("work", number);
    Boc.noticeboard().<Integer>update("count", count -> count + 1, 0);
  }

  /** Nobody sends any more. */
  private void receiveAll() {
    while (receive()) {
      // Counted.
    }
  }

  private boolean receive() {
    Optional<Message> next = Boc.receive(List.of("none", "work"), Duration.ZERO);
    next.ifPresent(
        message -> received.incrementAndGet((int) Objects.requireNonNull(message.contents())));
    return next.isPresent();
  }

  private static long counted(RuntimeReport report) {
    return (int) report.noticeboard().getOrDefault("count", 0);
  }

  private static long executed(RuntimeReport report) {
    return report.workers().stream().mapToLong(WorkerStats::executed).sum();
  }
}
