package io.bocj.examples.crossing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.examples.crossing.route.RouteKind;
import io.bocj.examples.measure.ForkedJvm;
import io.bocj.examples.measure.Measurement;
import io.bocj.examples.measure.Summary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultTest {
  private static final Pair PAIR = new Pair("list", RouteKind.RESIDENT);

  private final Measurement<Pair, Sample> measurement = new Measurement<>(PAIR);
  private final Result result = new Result(measurement);

  private static Sample sample(boolean warmup, long nanos, String detour) {
    return new Sample(warmup, 100, nanos, 1_000, 500, 100, 100, 60, 60, detour);
  }

  @Test
  void aFigureIsPerCrossingOverAllForksWithoutTheirWarmUp() {
    measurement.add(
        new ForkedJvm.Outcome<>(
            List.of(sample(true, 9_000, null), sample(false, 100, null)), null));
    measurement.add(new ForkedJvm.Outcome<>(List.of(sample(false, 300, null)), null));
    assertEquals(Optional.of(new Summary(2, 1, 3)), result.summary(Sample::nanosEach));
    assertEquals(Optional.of(new Summary(5, 5, 5)), result.summary(Sample::bytesEach));
    assertEquals(List.of(), result.failures());
  }

  @Test
  void valuesThatTookAnotherWayGiveNoFigureButAFailure() {
    measurement.add(
        new ForkedJvm.Outcome<>(
            List.of(sample(false, 100, null), sample(false, 100, "encoded")), null));
    assertEquals(Optional.empty(), result.summary(Sample::nanosEach));
    assertEquals(
        List.of("list, resident: the values did not take this route: encoded"), result.failures());
    assertEquals("not taken", Line.all(List.of(result), List.of()).get(0).nanosText());
  }

  @Test
  void aForkThatFailedGivesNoFigureButAFailure() {
    measurement.add(new ForkedJvm.Outcome<>(List.of(), "no more"));
    assertEquals(List.of("no more"), result.failures());
    assertEquals("failed", Line.all(List.of(result), List.of()).get(0).nanosText());
  }

  @Test
  void anchorsStandBelowThePayloadAndAreMarked() {
    measurement.add(new ForkedJvm.Outcome<>(List.of(sample(false, 100_000, null)), null));
    List<Line> lines = Line.all(List.of(result), Anchor.all());
    assertEquals("1,000 [1,000..1,000]", lines.get(0).nanosText());
    assertTrue(
        lines.stream()
            .anyMatch(
                line ->
                    line.routeText().equals("bocpy 0.13.0, 1 worker *")
                        && line.nanosText().equals("91,400")),
        lines::toString);
  }
}
