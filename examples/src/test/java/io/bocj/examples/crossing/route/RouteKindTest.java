package io.bocj.examples.crossing.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RouteKindTest {
  private static final int CROSSINGS = 320;
  private static final int ROUNDS = 2;

  @ParameterizedTest
  @CsvSource({
    "DIRECT, media",
    "SHARE, string",
    "FIRST, media",
    "COPY, media",
    "COPY, bytes",
    "COPY, tree",
    "RESIDENT, int",
    "RESIDENT, object",
    "RESIDENT, matrix",
    "DRAIN, int",
    "DRAIN, list",
    "READ_CACHED, media",
    "MOVE, matrix",
    "MOVE, bytes",
    "LAYER_MOVE, matrix",
    "LAYER_SHARE, int",
    "LAYER_FIRST, map",
    "LAYER_COPY, matrix",
    "LAYER_COPY, media",
    "JDK, media",
    "KRYO, media",
    "KRYO_REGISTERED, media"
  })
  void valuesTakeTheRouteAndArriveWhole(RouteKind kind, String payload) {
    try (Route route = kind.open(payload)) {
      assertNull(detour(kind, route));
      route.verify();
    }
  }

  @ParameterizedTest
  @CsvSource({"COPY, int", "SHARE, list", "RESIDENT, list"})
  void valuesThatGoAnotherWayAreNoticedByWhatTheWorkersCount(RouteKind kind, String payload) {
    try (Route route = kind.open(payload)) {
      assertNotNull(detour(kind, route));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"RESIDENT", "READ_CACHED"})
  void whatIsEncodedOrDecodedEachTimeDoesNotStay(RouteKind kind) {
    assertNotNull(kind.detour(new Traffic(CROSSINGS, 0, 0), CROSSINGS, ROUNDS));
    assertNotNull(kind.detour(new Traffic(0, CROSSINGS, 0), CROSSINGS, ROUNDS));
  }

  @Test
  void aCopyThatShouldBeTheSameObjectIsNoticed() {
    try (Route route = RouteKind.SHARE.open("list")) {
      route.prepare(CROSSINGS);
      route.cross();
      assertThrows(IllegalStateException.class, route::verify);
    }
  }

  @Test
  void whatIsMovedMustNotGrowWithTheValue() {
    Traffic handles = new Traffic(CROSSINGS, CROSSINGS, CROSSINGS * 10L);
    Traffic contents = new Traffic(CROSSINGS, CROSSINGS, CROSSINGS * 80_000L);
    assertNull(RouteKind.MOVE.detour(handles, CROSSINGS, ROUNDS));
    assertNotNull(RouteKind.MOVE.detour(contents, CROSSINGS, ROUNDS));
  }

  @Test
  void whatStaysCrossesOnceARound() {
    assertNull(RouteKind.RESIDENT.detour(new Traffic(ROUNDS, ROUNDS, 0), CROSSINGS, ROUNDS));
  }

  @ParameterizedTest
  @EnumSource(names = {"FIRST", "LAYER_FIRST"})
  void aRoundOfFirstCrossingsHasOne(RouteKind kind) {
    try (Route route = kind.open("list")) {
      assertEquals(1, route.prepare(CROSSINGS));
    }
  }

  @Test
  void kryoNeedsFewerBytesOnceClassesAreRegistered() {
    assertTrue(bytes(RouteKind.KRYO_REGISTERED) < bytes(RouteKind.KRYO));
  }

  private static long bytes(RouteKind kind) {
    try (Route route = kind.open("object")) {
      route.prepare(1);
      route.cross();
      return route.traffic().bytes();
    }
  }

  private static String detour(RouteKind kind, Route route) {
    Traffic before = route.traffic();
    long crossings = 0;
    for (int i = 0; i < ROUNDS; i++) {
      crossings += route.prepare(CROSSINGS);
      route.cross();
    }
    return kind.detour(route.traffic().minus(before), crossings, ROUNDS);
  }
}
