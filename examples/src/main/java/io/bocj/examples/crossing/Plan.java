package io.bocj.examples.crossing;

import io.bocj.examples.crossing.route.RouteKind;
import io.bocj.examples.crossing.route.Trial;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param pairs each payload on each route that it can take
 * @param remarks which routes were left out, and why
 */
record Plan(List<Pair> pairs, List<String> remarks) {
  /**
   * Sends each payload once, to see which routes it can take.
   *
   * @throws IllegalArgumentException if a payload cannot be used; the message says why
   */
  static Plan of(List<String> payloads, List<RouteKind> routes, ClassLoader application) {
    Plan plan = new Plan(new ArrayList<>(), new ArrayList<>());
    for (String payload : payloads) {
      plan.add(payload, Trial.of(payload, application), routes);
    }
    return plan;
  }

  private void add(String payload, Trial trial, List<RouteKind> routes) {
    for (RouteKind route : routes) {
      if (trial.open().contains(route)) {
        pairs.add(new Pair(payload, route));
      } else if (trial.closed().containsKey(route)) {
        remarks.add("%s, %s: left out: %s".formatted(payload, route, trial.closed().get(route)));
      }
    }
  }
}
