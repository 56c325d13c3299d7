package io.bocj.examples.crossing.jmh;

import io.bocj.examples.crossing.route.RouteKind;
import org.openjdk.jmh.annotations.Param;

/** What is copied, and what other serializers make of it. */
public class CopiedBenchmark extends Rounds {
  /** What is timed. */
  @Param({
    "DIRECT",
    "COPY",
    "READ_CACHED",
    "RESIDENT",
    "LAYER_COPY",
    "JDK",
    "KRYO",
    "KRYO_REGISTERED"
  })
  public RouteKind route;

  /** What crosses. */
  @Param({"bytes", "list", "map", "object", "matrix", "tree", "media"})
  public String payload;

  /** For JMH. */
  public CopiedBenchmark() {}

  @Override
  protected RouteKind route() {
    return route;
  }

  @Override
  protected String payload() {
    return payload;
  }
}
