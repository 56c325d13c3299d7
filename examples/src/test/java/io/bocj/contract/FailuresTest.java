package io.bocj.contract;

import static io.bocj.contract.Runtimes.failureOf;
import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Acquired;
import io.bocj.BehaviorException;
import io.bocj.BocRuntime;
import io.bocj.Body1;
import io.bocj.Cown;
import io.bocj.Isolation;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies that throw. */
class FailuresTest {
  /** Like {@code ThreadDeath}, which is on its way out: neither an exception nor an error. */
  static final class Death extends Throwable {
    private static final long serialVersionUID = 1L;
  }

  /** Cannot be told of in any way. */
  static final class Hostile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message");
    }

    @Override
    public String toString() {
      throw new StackOverflowError("no words");
    }

    @Override
    public synchronized @Nullable Throwable getCause() {
      throw new IllegalStateException("no cause");
    }
  }

  /** Holds what cannot leave its interpreter. */
  static final class Stuck extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // that it cannot cross is the point
    final Object held = new Thread(() -> {});

    Stuck(String message) {
      super(message);
    }
  }

  private static <X extends Throwable> void sneak(Throwable thrown) throws X {
    @SuppressWarnings("unchecked") // so that a body may throw what it does not declare
    X undeclared = (X) thrown;
    throw undeclared;
  }

  private static int recurse(int depth) {
    return recurse(depth + 1) + 1;
  }

  /**
   * Whatever a body throws: its cowns are released with what it had set, its result is failed, and
   * all workers go on.
   */
  private static Throwable survives(Isolation isolation, Body1<Acquired<Integer>> body) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(0);
      Cown<Integer> other = runtime.cown(0);
      Cown<Void> failed =
          runtime
              .when(cown, other)
              .run(
                  (c, o) -> {
                    o.set(1);
                    body.run(c);
                  });
      Cown<Integer> next = runtime.when(cown, other).call((c, o) -> o.get());
      runtime.quiesce();
      assertEquals(1, next.join());
      Throwable thrown = failureOf(failed);
      for (int i = 0; i < 20; i++) {
        runtime.when(cown).run(body);
        runtime.when(cown).run(c -> c.set(c.get() + 1));
      }
      runtime.quiesce();
      assertEquals(20, cown.join());
      return thrown;
    }
  }

  private static void assertNamesTheBody(Throwable thrown) {
    assertTrue(
        Arrays.stream(thrown.getStackTrace())
            .anyMatch(frame -> frame.getClassName().equals(FailuresTest.class.getName())),
        () -> Arrays.toString(thrown.getStackTrace()));
  }

  @UnderEachIsolation
  void uncheckedExceptions(Isolation isolation) {
    Throwable thrown =
        survives(
            isolation,
            c -> {
              throw new IllegalArgumentException("unchecked");
            });
    assertInstanceOf(IllegalArgumentException.class, thrown);
    assertEquals("unchecked", thrown.getMessage());
    assertNamesTheBody(thrown);
  }

  @UnderEachIsolation
  void checkedExceptions(Isolation isolation) {
    Throwable thrown =
        survives(
            isolation,
            c -> {
              throw new FileNotFoundException("checked");
            });
    assertInstanceOf(IOException.class, thrown);
    assertEquals("checked", thrown.getMessage());
    assertNamesTheBody(thrown);
  }

  @UnderEachIsolation
  void exceptionsOfTheApplicationWithWhatTheyHold(Isolation isolation) {
    Throwable thrown =
        survives(
            isolation,
            c -> {
              throw new Oops("own", "detail");
            });
    assertEquals(List.of("detail"), assertInstanceOf(Oops.class, thrown).details);
    assertNamesTheBody(thrown);
  }

  @UnderEachIsolation
  void errors(Isolation isolation) {
    Throwable thrown =
        survives(
            isolation,
            c -> {
              throw new AssertionError("error");
            });
    assertInstanceOf(AssertionError.class, thrown);
    assertNamesTheBody(thrown);
  }

  @UnderEachIsolation
  void stackOverflow(Isolation isolation) {
    Throwable thrown = survives(isolation, c -> recurse(0));
    assertInstanceOf(StackOverflowError.class, thrown);
    assertNamesTheBody(thrown);
  }

  @UnderEachIsolation
  void outOfMemoryByOneHugeArray(Isolation isolation) {
    Throwable thrown =
        survives(
            isolation,
            c -> {
              long[][] huge = new long[64][];
              for (int i = 0; i < huge.length; i++) {
                huge[i] = new long[Integer.MAX_VALUE - 8];
              }
            });
    assertInstanceOf(OutOfMemoryError.class, thrown);
  }

  @UnderEachIsolation
  void throwablesThatAreNeitherExceptionsNorErrors(Isolation isolation) {
    Throwable thrown = survives(isolation, c -> FailuresTest.<RuntimeException>sneak(new Death()));
    assertInstanceOf(Death.class, thrown);
    assertNamesTheBody(thrown);
  }

  @UnderEachIsolation
  void linkageErrors(Isolation isolation) {
    Throwable thrown =
        survives(
            isolation,
            c -> {
              throw new ExceptionInInitializerError(new SQLException("no driver", "08001", 7));
            });
    assertInstanceOf(ExceptionInInitializerError.class, thrown);
    assertInstanceOf(SQLException.class, thrown.getCause());
  }

  @UnderEachIsolation
  void exceptionsThatHoldWhatCannotCross(Isolation isolation) {
    Throwable thrown =
        survives(
            isolation,
            c -> {
              throw new Stuck("holds a thread");
            });
    assertEquals("holds a thread", thrown.getMessage());
    assertTrue(thrown.toString().contains(Stuck.class.getName()), thrown.toString());
    assertNamesTheBody(thrown);
  }

  @UnderEachIsolation
  void exceptionsThatCannotBeToldOf(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(0);
      Cown<Void> failed =
          runtime
              .when(cown)
              .run(
                  c -> {
                    throw new Hostile();
                  });
      runtime.when(cown).run(c -> c.set(1));
      runtime.quiesce();
      assertEquals(1, cown.join());
      BehaviorException told = assertThrows(BehaviorException.class, failed::join);
      assertNotNull(told.getMessage());
      assertTrue(told.getMessage().contains("Hostile"), told.getMessage());
    }
  }

  @UnderEachIsolation
  void exceptionsWhoseCausesGoRoundInACircle(Isolation isolation) {
    Throwable thrown =
        survives(
            isolation,
            c -> {
              Oops first = new Oops("first");
              Oops second = new Oops("second");
              first.initCause(second);
              second.initCause(first);
              first.addSuppressed(second);
              throw first;
            });
    assertEquals("first", thrown.getMessage());
    assertEquals("second", thrown.getCause().getMessage());
    assertSame(thrown, thrown.getCause().getCause());
    assertSame(thrown.getCause(), thrown.getSuppressed()[0]);
  }

  @UnderEachIsolation
  void causesAndSuppressedExceptionsCrossWithTheirTraces(Isolation isolation) {
    Throwable thrown =
        survives(
            isolation,
            c -> {
              Oops outer = new Oops("outer");
              outer.initCause(new IOException("cause", new Oops("root", "of all")));
              outer.addSuppressed(new IllegalStateException("suppressed"));
              throw outer;
            });
    assertEquals("cause", assertInstanceOf(IOException.class, thrown.getCause()).getMessage());
    Oops root = assertInstanceOf(Oops.class, thrown.getCause().getCause());
    assertEquals(List.of("of all"), root.details);
    assertNamesTheBody(root);
    assertInstanceOf(IllegalStateException.class, thrown.getSuppressed()[0]);
    assertNamesTheBody(thrown.getSuppressed()[0]);
  }

  @UnderEachIsolation
  void theMessageNamesTheBodyAndWhatItThrew(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Void> failed =
          runtime
              .when()
              .run(
                  () -> {
                    throw new Oops("why");
                  });
      BehaviorException told = assertThrows(BehaviorException.class, failed::join);
      assertTrue(told.getMessage().contains("lambda in " + FailuresTest.class.getName()));
      assertTrue(told.getMessage().contains("Oops: why"), told.getMessage());
      assertTrue(
          Arrays.stream(told.getStackTrace())
              .anyMatch(
                  frame ->
                      frame.getMethodName().equals("theMessageNamesTheBodyAndWhatItThrew")
                          || frame.getClassName().startsWith("org.junit")),
          "the reader's side");
    }
  }

  @UnderEachIsolation
  void gettingAFailedCownRethrowsAndThatFailsTheReaderInTurn(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> failed = failing(runtime);
      Cown<Integer> second = runtime.when(failed).call(f -> f.get() + 1);
      Cown<Integer> third = runtime.when(second.read()).call(s -> s.get() + 1);
      Throwable ofThird = failureOf(third);
      assertInstanceOf(BehaviorException.class, ofThird);
      assertInstanceOf(BehaviorException.class, ofThird.getCause());
      assertInstanceOf(Oops.class, ofThird.getCause().getCause());
    }
  }

  private static Cown<Integer> failing(BocRuntime runtime) {
    return runtime
        .when()
        .call(
            () -> {
              throw new Oops("no result", "detail");
            });
  }

  @UnderEachIsolation
  void aBodyMayCatchAFailureByItsOwnClass(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> failed = failing(runtime);
      Cown<String> caught =
          runtime
              .when(failed)
              .call(
                  f -> {
                    try {
                      return "no failure: " + f.get();
                    } catch (BehaviorException e) {
                      return ((Oops) e.getCause()).details.get(0);
                    }
                  });
      assertEquals("detail", caught.join());
    }
  }

  @UnderEachIsolation
  void aFailureOfOneRuntimeIsRemadeInAnother(Isolation isolation) {
    for (Isolation of : Isolation.values()) {
      try (BocRuntime failing = open(of);
          BocRuntime runtime = open(isolation)) {
        Cown<Integer> failed = failing(failing);
        Cown<Boolean> own =
            runtime
                .when(failed.read())
                .call(
                    f -> {
                      try {
                        return f.get() == null;
                      } catch (BehaviorException e) {
                        return e.getCause() instanceof Oops;
                      }
                    });
        assertTrue(own.join(), () -> "of " + of);
        assertInstanceOf(Oops.class, failureOf(failed));
      }
    }
  }

  @UnderEachIsolation
  void settingAValueHealsAFailedCown(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = failing(runtime);
      runtime.when(cown).run(c -> c.set(8));
      assertEquals(8, runtime.when(cown).call(c -> c.get()).join());
      assertEquals(8, cown.join());
    }
  }

  @UnderEachIsolation
  void aFailedCownStaysFailedUntilItIsSet(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = failing(runtime);
      runtime.when(cown).run(c -> {});
      runtime.when(cown).run(c -> c.get());
      runtime.when(cown).run(c -> c.update(v -> v + 1));
      runtime.when(cown.read()).run(c -> c.get());
      assertInstanceOf(Oops.class, failureOf(cown));
      assertInstanceOf(Oops.class, failureOf(cown));
    }
  }

  @UnderEachIsolation
  void aBodyThatThrowsDoesNotFailTheCownsThatItHeld(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Box> cown = runtime.cown(new Box(1));
      runtime
          .when(cown)
          .run(
              c -> {
                c.get().add("kept");
                throw new Oops("after the change");
              });
      assertEquals(List.of("kept"), cown.join().names);
    }
  }

  @UnderEachIsolation
  void aThousandFailuresStrandNobody(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      List<Cown<Integer>> cowns = List.of(runtime.cown(0), runtime.cown(0), runtime.cown(0));
      for (int i = 0; i < 1000; i++) {
        int number = i;
        runtime
            .when(cowns.get(i % 3), cowns.get((i + 1) % 3).read())
            .run(
                (c, r) -> {
                  c.set(c.get() + 1);
                  if (number % 2 == 0) {
                    throw new Oops("again");
                  }
                });
      }
      runtime.quiesce();
      assertEquals(1000, cowns.stream().mapToInt(Cown::join).sum());
    }
  }

  @UnderEachIsolation
  void aBodyThatInterruptsItsThreadOrChangesItsLoaderDoesNotHarmTheNext(Isolation isolation) {
    try (BocRuntime runtime = open(isolation, 1)) {
      Cown<Integer> cown = runtime.cown(0);
      runtime
          .when(cown)
          .run(
              c -> {
                Thread.currentThread().setContextClassLoader(null);
                Thread.currentThread().interrupt();
              });
      Cown<Boolean> clean =
          runtime
              .when(cown)
              .call(
                  c ->
                      !Thread.currentThread().isInterrupted()
                          && Thread.currentThread().getContextClassLoader()
                              == FailuresTest.class.getClassLoader());
      assertTrue(clean.join());
    }
  }
}
