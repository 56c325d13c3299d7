package io.bocj.contract;

import static io.bocj.contract.Refusals.assertRefused;
import static io.bocj.contract.Refusals.assertSays;
import static io.bocj.contract.Runtimes.builder;
import static io.bocj.contract.Runtimes.failureOf;
import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.BehaviorException;
import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Isolation;
import io.bocj.Noticeboard;
import io.bocj.OnFull;
import io.bocj.Scope;
import io.bocj.TransferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the noticeboard refuses and what fails on its way to it: that somebody is told, and nothing
 * stays.
 */
class NoticeboardRefusalsTest {
  @UnderEachIsolation
  void anUpdateThatThrowsLeavesTheBoardAndIsReportedByItsScope(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Noticeboard board = runtime.noticeboard();
      board.seed("names", new ArrayList<>(List.of("Ada")));
      BehaviorException thrown =
          assertThrows(
              BehaviorException.class,
              () -> {
                try (Scope scope = Boc.scope()) {
                  board.<List<String>>update(
                      "names",
                      names -> {
                        throw new Oops(names.toString());
                      },
                      List.of());
                  scope.join();
                }
              });
      assertTrue(thrown.getMessage().contains("\"names\""), thrown.getMessage());
      assertInstanceOf(Oops.class, thrown.getCause());
      assertEquals(List.of("Ada"), board.read("names", null));
    }
  }

  @Test
  @Timeout(60)
  void withoutAScopeTheHandlerOfUncaughtExceptionsIsTold() throws Exception {
    CompletableFuture<Throwable> told = new CompletableFuture<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> told.complete(thrown));
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      runtime.noticeboard().seed("n", 1);
      runtime.noticeboard().<Integer>update("n", NoticeboardRefusalsTest::failing, 0);
      runtime.quiesce();
      assertTrue(told.get().getMessage().contains("\"n\""), told.get().getMessage());
      assertInstanceOf(ArithmeticException.class, told.get().getCause());
      assertEquals(1, runtime.noticeboard().read("n", 0));
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  private static Integer failing(Integer n) {
    throw new ArithmeticException("planted for " + n);
  }

  @Test
  @Timeout(60)
  void anUpdateThatFailsHalfWayHasChangedNothing() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Noticeboard board = runtime.noticeboard();
      board.seed("names", new ArrayList<>(List.of("Ada")));
      assertThrows(
          BehaviorException.class,
          () -> {
            try (Scope scope = runtime.scope()) {
              board.<List<String>>update(
                  "names",
                  names -> {
                    names.add("Bob");
                    throw new Oops("half way");
                  },
                  List.of());
              scope.join();
            }
          });
      assertEquals(List.of("Ada"), board.read("names", null));
      assertEquals(
          List.of("Ada"), runtime.when().call(() -> Boc.noticeboard().read("names", null)).join());
    }
  }

  @UnderEachIsolation
  void whatIsTooMuchIsRefusedOnTheCallersThread(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).noticeboard(2, 3).start()) {
      Noticeboard board = runtime.noticeboard();
      board.write("abc", 1);
      board.write("abc", 2);
      board.write("d", 3);
      assertRefused(IllegalStateException.class, () -> board.write("e", 4), "full");
      assertRefused(IllegalStateException.class, () -> board.seed("e", 4), "full");
      assertRefused(
          IllegalStateException.class, () -> board.<Integer>update("e", e -> 4, 0), "full");
      assertRefused(IllegalArgumentException.class, () -> board.write("abcd", 5), "3 are allowed");
      assertRefused(IllegalArgumentException.class, () -> board.delete("abcd"), "3 are allowed");
      assertThrows(NullPointerException.class, () -> board.write(null, 1));
      assertRefused(NullPointerException.class, () -> board.write("abc", null), "delete");
      Throwable inside = failureOf(runtime.when().run(() -> Boc.noticeboard().write("e", 4)));
      assertSays(inside, "full");
      board.delete("d");
      runtime.quiesce();
      board.seed("e", 4);
      assertEquals(Map.of("abc", 2, "e", 4), board.snapshot());
    }
  }

  @UnderEachIsolation
  void roomIsGivenBackHoweverAChangeEnds(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).noticeboard(1, 10).start()) {
      Noticeboard board = runtime.noticeboard();
      for (int i = 0; i < 3; i++) {
        board.<Integer>update("removed", n -> null, 0);
        runtime.quiesce();
        assertThrows(
            BehaviorException.class,
            () -> {
              try (Scope scope = runtime.scope()) {
                board.<Integer>update("failed", NoticeboardRefusalsTest::failing, 1);
                scope.join();
              }
            });
        assertThrows(
            Oops.class,
            () ->
                runtime.batch(
                    () -> {
                      board.write("batched", 1);
                      throw new Oops("planted");
                    }));
        board.write("written", 1);
        board.<Integer>update("written", n -> n + 1, 0);
        board.<Integer>update("written", n -> n == 2 ? null : n, 0);
        runtime.quiesce();
        board.write("deleted", 1);
        board.delete("deleted");
        runtime.quiesce();
      }
      if (isolation == Isolation.CLASS_LOADER) {
        assertThrows(TransferException.class, () -> board.write("stuck", Box.stuck(1)));
      }
      board.seed("last", 1);
    }
  }

  @Test
  @Timeout(60)
  void whatCannotCrossIsRefusedWithThePath() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER)) {
      Noticeboard board = runtime.noticeboard();
      Box stuck = Box.stuck(1);
      assertRefused(TransferException.class, () -> board.write("box", stuck), "extra");
      assertRefused(
          TransferException.class, () -> board.update("box", b -> stuck, new Box(1)), "extra");
      assertRefused(TransferException.class, () -> board.update("box", b -> b, stuck), "extra");
      assertEquals(Map.of(), board.snapshot());
    }
  }

  @UnderEachIsolation
  void seedIsRefusedInsideABehavior(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Throwable thrown = failureOf(runtime.when().run(() -> Boc.noticeboard().seed("a", 1)));
      assertInstanceOf(IllegalStateException.class, thrown);
      assertSays(thrown, "use write");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "bocj.noticeboard.entries; 0; number of notices, from 1",
        "bocj.noticeboard.keyLength; x; is not a number",
        "bocj.messages.capacity; -1; number of messages under a tag, from 1",
        "bocj.messages.onFull; drop; is not one of [BLOCK, FAIL]"
      })
  void boundsThatMakeNoSenseAreRefused(String property, String value, String advice) {
    System.setProperty(property, value);
    try {
      IllegalArgumentException thrown =
          assertThrows(IllegalArgumentException.class, () -> builder(Isolation.NONE).start());
      assertSays(thrown, "-D" + property + "=" + value);
      assertSays(thrown, advice);
    } finally {
      System.clearProperty(property);
    }
  }

  @Test
  void boundsGivenToTheBuilderAreChecked() {
    BocRuntime.Builder builder = builder(Isolation.NONE);
    assertThrows(IllegalArgumentException.class, () -> builder.noticeboard(0, 1));
    assertThrows(IllegalArgumentException.class, () -> builder.noticeboard(1, 0));
    assertThrows(IllegalArgumentException.class, () -> builder.messages(0, OnFull.FAIL));
  }
}
