package io.bocj.isolation.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.bocj.Fn1;
import io.bocj.isolation.samples.LambdaKind;
import io.bocj.isolation.samples.LambdaKinds;
import io.bocj.spi.Interpreter;
import io.bocj.spi.InterpreterGroup;
import io.bocj.spi.Lambdas;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lambdas of every kind in two interpreters, and from one interpreter into another. */
class LambdaKindsTest {
  private static InterpreterGroup group;
  private static Interpreter first;
  private static Interpreter second;

  @BeforeAll
  static void open() {
    group = Space.open();
    first = group.create(0);
    second = group.create(1);
  }

  @AfterAll
  static void close() {
    first.close();
    second.close();
    group.close();
  }

  static List<LambdaKind> kinds() {
    return LambdaKinds.all();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void computesTheSameInTheApplicationAndInEachInterpreter(LambdaKind kind) throws Exception {
    assertEquals(kind.expected(), String.valueOf(kind.body().call("bocj")));
    assertEquals(kind.expected(), String.valueOf(Space.in(first, kind.body()).call("bocj")));
    assertEquals(kind.expected(), String.valueOf(Space.in(second, kind.body()).call("bocj")));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isAClassOfTheInterpreter(LambdaKind kind) {
    Fn1<String, Object> made = Space.in(first, kind.body());
    assertSame(first.classLoader(), made.getClass().getClassLoader());
    assertNotSame(kind.body().getClass(), made.getClass());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void keepsItsFormAndMovesOnIntoAnotherInterpreter(LambdaKind kind) throws Exception {
    Fn1<String, Object> made = Space.in(first, kind.body());
    assertSame(Lambdas.form(kind.body()), Lambdas.form(made));
    assertEquals(kind.expected(), String.valueOf(Space.in(second, made).call("bocj")));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isOneObjectIfAndOnlyIfItCapturesNothing(LambdaKind kind) {
    boolean same = Space.in(first, kind.body()) == Space.in(first, kind.body());
    assertEquals(Lambdas.form(kind.body()).captures() == 0, same);
  }
}
