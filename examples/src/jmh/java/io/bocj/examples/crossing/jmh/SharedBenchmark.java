package io.bocj.examples.crossing.jmh;

import io.bocj.examples.crossing.route.RouteKind;
import org.openjdk.jmh.annotations.Param;

/** What crosses as a reference. */
public class SharedBenchmark extends Rounds {
  /** What is timed. */
  @Param({"DIRECT", "SHARE", "RESIDENT", "LAYER_SHARE"})
  public RouteKind route;

  /** What crosses. */
  @Param({"int", "string"})
  public String payload;

  /** For JMH. */
  public SharedBenchmark() {}

  @Override
  protected RouteKind route() {
    return route;
  }

  @Override
  protected String payload() {
    return payload;
  }
}
