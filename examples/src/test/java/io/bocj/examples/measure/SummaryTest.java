package io.bocj.examples.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {
  @Test
  void theMedianOfAnOddNumberIsTheOneInTheMiddle() {
    assertEquals(new Summary(2, 1, 9), Summary.of(List.of(9.0, 1.0, 2.0)));
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
    assertEquals(new Summary(3, 1, 9), Summary.of(List.of(9.0, 4.0, 1.0, 2.0)));
  }

  @Test
  void oneRateIsItsOwnMedian() {
    assertEquals("7.00 [7.00..7.00]", Summary.of(List.of(7.0)).toString());
  }

  @Test
  void smallFiguresHaveMoreDecimals() {
    assertEquals("0.0951 [0.0500..2.0000]", Summary.of(List.of(0.0951, 0.05, 2.0)).toString());
  }
}
