package io.bocj.examples.crossing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.examples.crossing.payload.PayloadKind;
import io.bocj.examples.crossing.route.RouteKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final Plan ALL =
      Plan.of(
          Arrays.stream(PayloadKind.values()).map(PayloadKind::toString).toList(),
          List.of(RouteKind.values()),
          PlanTest.class.getClassLoader());

  @Test
  void whatIsImmutableIsSharedAndTheRestCopied() {
    assertEquals(Set.of("int", "string"), payloadsOn(RouteKind.SHARE));
    assertEquals(
        Set.of("bytes", "list", "map", "object", "matrix", "tree", "media"),
        payloadsOn(RouteKind.COPY));
  }

  @Test
  void everyPayloadCanBeWrittenByTheOtherSerializers() {
    assertEquals(PayloadKind.values().length, payloadsOn(RouteKind.JDK).size());
    assertEquals(PayloadKind.values().length, payloadsOn(RouteKind.KRYO_REGISTERED).size());
    assertEquals(List.of(), ALL.remarks());
  }

  @Test
  void allAnchorsAreOfPayloadsThatThereAre() {
    Set<String> payloads =
        Arrays.stream(PayloadKind.values()).map(Object::toString).collect(Collectors.toSet());
    for (Anchor anchor : Anchor.all()) {
      assertEquals(
          Set.of(),
          anchor.nanos().keySet().stream()
              .filter(payload -> !payloads.contains(payload))
              .collect(Collectors.toSet()),
          anchor.source());
    }
  }

  private static Set<String> payloadsOn(RouteKind route) {
    return ALL.pairs().stream()
        .filter(pair -> pair.route() == route)
        .map(Pair::payload)
        .collect(Collectors.toSet());
  }
}
