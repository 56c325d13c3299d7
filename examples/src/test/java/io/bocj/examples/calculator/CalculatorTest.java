package io.bocj.examples.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.Isolation;
import io.bocj.examples.ExampleRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalculatorTest {
  @ParameterizedTest
  @EnumSource(Isolation.class)
  void everyQuestionIsAnsweredToWhoAskedIt(Isolation isolation) {
    ExampleRun run = ExampleRun.of(isolation, "calculator", "--clients=3", "--questions=20");
    assertEquals(
        "checked: of 60 questions from 3 clients 54 have the right answer,"
            + " and 6 mistakes are refused",
        run.assertGood().verdict());
    assertEquals(1, run.linesWith("  sum = 0 ").size());
    assertEquals(9, run.linesWith("  sum = sum + ").size() + run.linesWith("missing )").size());
  }

  @Test
  void variablesStayFromOneQuestionToTheNext() {
    Memory memory = new Memory();
    assertEquals(Answer.value("6"), memory.calculate("side = 6"));
    assertEquals(Answer.value("36"), memory.calculate("side * side"));
    assertEquals(Answer.value("undefined"), new Memory().calculate("typeof side"));
  }

  @Test
  void aMistakeIsNamed() {
    assertEquals(
        Answer.mistake("ReferenceError: \"side\" is not defined."), new Memory().calculate("side"));
  }
}
