package io.bocj.contract;

import static io.bocj.contract.Runtimes.builder;
import static io.bocj.contract.Runtimes.failureOf;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.BehaviorException;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.Scope;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Failures that nobody reads are told in the log, once; those that somebody has read are not. */
@ResourceLock("the log")
class UnreadFailuresTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Kept, since the log manager does not. */
  private final Logger logger = Logger.getLogger(BocRuntime.class.getName());

  private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();

  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void listenNoMore() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  private List<LogRecord> told(String runtime) {
    return records.stream()
        .filter(r -> (r.getMessage() + Arrays.toString(r.getParameters())).contains(runtime))
        .toList();
  }

  private static void fail() {
    throw new Oops("unheard");
  }

  @UnderEachIsolation
  void whatIsUnreadIsToldAtShutdownOnceWithTheStackTrace(Isolation isolation) {
    BocRuntime runtime = builder(isolation).name("untold").start();
    Cown<Void> kept = runtime.when().run(UnreadFailuresTest::fail);
    runtime.quiesce();
    assertEquals(List.of(), told("untold"), "it may still be read");
    runtime.shutdown();
    runtime.shutdown();
    assertEquals(1, told("untold").size());
    Throwable thrown = told("untold").get(0).getThrown();
    assertInstanceOf(BehaviorException.class, thrown);
    Throwable cause = assertInstanceOf(Oops.class, thrown.getCause());
    assertTrue(
        Arrays.stream(cause.getStackTrace()).anyMatch(f -> f.getMethodName().equals("fail")));
    assertInstanceOf(Oops.class, failureOf(kept), "and it can be read all the same");
  }

  @UnderEachIsolation
  void whatBecomesUnreachableUnreadIsToldMeanwhile(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).name("dropped").start()) {
      runtime.when().run(UnreadFailuresTest::fail);
      runtime.quiesce();
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                // An idle worker's stack may still hold what it has run last.
                for (int i = 0; i < 100; i++) {
                  runtime.when().run(() -> {});
                }
                runtime.quiesce();
                System.gc();
                return told("dropped").size() == 1;
              });
    }
    assertEquals(1, told("dropped").size());
  }

  @UnderEachIsolation
  void whatIsReadIsNotTold(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).name("heard").start()) {
      assertInstanceOf(Oops.class, failureOf(runtime.when().run(UnreadFailuresTest::fail)));
      Cown<Void> failed = runtime.when().run(UnreadFailuresTest::fail);
      Cown<Boolean> read =
          runtime
              .when(failed)
              .call(
                  f -> {
                    try {
                      f.get();
                      return false;
                    } catch (BehaviorException e) {
                      return true;
                    }
                  });
      assertTrue(read.join());
      assertThrows(BehaviorException.class, () -> failInScope(runtime));
    }
    assertEquals(List.of(), told("heard"));
  }

  @SuppressWarnings("try") // opened for what is scheduled in it
  private static void failInScope(BocRuntime runtime) {
    try (Scope scope = runtime.scope()) {
      runtime.when().run(UnreadFailuresTest::fail);
    }
  }

  @UnderEachIsolation
  void ofVeryManyTheMostAreOnlyCounted(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).name("flood").start()) {
      for (int i = 0; i < 1000; i++) {
        runtime.when().run(UnreadFailuresTest::fail);
      }
    }
    List<LogRecord> told = told("flood");
    assertEquals(17, told.size());
    assertTrue(Arrays.toString(told.get(16).getParameters()).contains("984"));
  }
}
