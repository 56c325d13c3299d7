package io.bocj.examples.crossing.jmh;

import io.bocj.examples.crossing.route.RouteKind;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The first crossing into a new interpreter; each shot has new ones. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 20)
@Measurement(iterations = 50)
public class FirstBenchmark {
  /** What is timed. */
  @Param({"FIRST", "LAYER_FIRST"})
  public RouteKind route;

  /** What crosses. */
  @Param({"list", "map", "object", "media"})
  public String payload;

  private RouteState state;

  /** For JMH. */
  public FirstBenchmark() {}

  /** Opens the route. */
  @Setup(Level.Trial)
  public void open() {
    state = new RouteState(route, payload);
  }

  /** Makes new interpreters. */
  @Setup(Level.Invocation)
  public void prepare() {
    state.prepare(1);
  }

  /** One crossing. */
  @Benchmark
  public void crossing() {
    state.cross();
  }

  /** Checks where the values went, and closes the route. */
  @TearDown(Level.Trial)
  public void close() {
    state.close();
  }
}
