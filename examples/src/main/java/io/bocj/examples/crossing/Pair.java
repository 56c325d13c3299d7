package io.bocj.examples.crossing;

import io.bocj.examples.crossing.route.RouteKind;

/**
 * What one figure is about.
 *
 * @param payload the name of what crosses
 * @param route the way that it takes
 */
record Pair(String payload, RouteKind route) {
  @Override
  public String toString() {
    return payload + ", " + route;
  }
}
