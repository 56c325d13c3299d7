package io.bocj.examples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.bocj.examples.bench.workload.WorkloadKind;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnchorTest {
  private static final Anchor VERONA =
      Anchor.all().stream().filter(a -> a.source().startsWith("verona-rt")).findAny().orElseThrow();

  /** And bank, where it matters little: verona-rt has no threads outside that schedule. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "LOOP",
        "LOOP_BOUNDED",
        "DISTINCT",
        "EMPTY",
        "NO_COWN",
        "READERS",
        "NINE_READS",
        "BATCHES"
      })
  void veronaHasEachWorkloadThatIsScheduledFromWithin(WorkloadKind kind) {
    assertNotEquals("", VERONA.figure(kind, 2));
  }

  @Test
  void ofWorkOnlyTheSpeedUpIsKnown() {
    assertEquals("", VERONA.figure(WorkloadKind.WORK, 1));
    assertEquals("1.92 x", VERONA.figure(WorkloadKind.WORK, 2));
  }

  @Test
  void whatWasNotMeasuredIsEmpty() {
    assertEquals("", VERONA.figure(WorkloadKind.LOOP, 3));
  }

  @Test
  void allFiguresAreOfWorkloadsThatThereAre() {
    Set<String> kinds =
        Arrays.stream(WorkloadKind.values()).map(Object::toString).collect(Collectors.toSet());
    for (Anchor anchor : Anchor.all()) {
      assertEquals(
          Set.of(),
          anchor.figures().keySet().stream()
              .filter(kind -> !kinds.contains(kind))
              .collect(Collectors.toSet()),
          anchor.source());
    }
  }
}
