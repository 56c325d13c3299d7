package io.bocj.examples.crossing.jmh;

import io.bocj.examples.crossing.route.RouteKind;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A round of crossings. Making it ready is not timed, and takes far less than the milliseconds that
 * a round lasts, so the warning that JMH's documentation has for this level does not apply.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 3,
    jvmArgs = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class Rounds {
  /** A multiple of what every route asks for. */
  private static final int CROSSINGS = 2_048;

  private RouteState state;

  /** For JMH. */
  protected Rounds() {}

  /**
   * What is timed.
   *
   * @return the route
   */
  protected abstract RouteKind route();

  /**
   * What crosses.
   *
   * @return the payload's name
   */
  protected abstract String payload();

  /** Opens the route. */
  @Setup(Level.Trial)
  public void open() {
    state = new RouteState(route(), payload());
  }

  /** Makes a round ready. */
  @Setup(Level.Invocation)
  public void prepare() {
    state.prepare(CROSSINGS);
  }

  /** The crossings of a round. */
  @Benchmark
  @OperationsPerInvocation(CROSSINGS)
  public void crossing() {
    state.cross();
  }

  /** Checks where the values went, and closes the route. */
  @TearDown(Level.Trial)
  public void close() {
    state.close();
  }
}
