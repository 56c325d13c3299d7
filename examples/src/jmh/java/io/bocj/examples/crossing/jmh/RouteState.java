package io.bocj.examples.crossing.jmh;

import io.bocj.examples.crossing.route.Route;
import io.bocj.examples.crossing.route.RouteKind;
import io.bocj.examples.crossing.route.Traffic;
import org.jspecify.annotations.Nullable;

/** A payload on a route, with what was counted since it was opened. */
final class RouteState {
  private final RouteKind kind;
  private final Route route;
  private final Traffic before;
  private long crossings;
  private long rounds;

  RouteState(RouteKind kind, String payload) {
    this.kind = kind;
    route = kind.open(payload);
    before = route.traffic();
  }

  void prepare(int number) {
    int prepared = route.prepare(number);
    if (prepared != number) {
      throw new IllegalStateException(
          "%s has %d crossings a round, not %d".formatted(kind, prepared, number));
    }
    crossings += number;
    rounds++;
  }

  void cross() {
    route.cross();
  }

  /** Fails the benchmark if the values went elsewhere, or did not arrive whole. */
  void close() {
    try (route) {
      @Nullable String detour = kind.detour(route.traffic().minus(before), crossings, rounds);
      if (detour != null) {
        throw new IllegalStateException(kind + ": the values did not take this route: " + detour);
      }
      route.verify();
    }
  }
}
