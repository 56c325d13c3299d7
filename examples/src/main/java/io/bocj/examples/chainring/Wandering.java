package io.bocj.examples.chainring;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.MovedDoubles;
import io.bocj.examples.chainring.directory.Rings;
import io.bocj.examples.chainring.directory.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Chains on rings, made anew for each repeat. Making them is not timed. */
final class Wandering {
  private static final long SEED = 1;

  private final BocRuntime runtime;
  private final Shape shape;
  private final Rings rings;
  private final List<Cown<Chain>> chains = new ArrayList<>();
  private final List<Chain> starts = new ArrayList<>();

  Wandering(BocRuntime runtime, Shape shape) {
    this.runtime = runtime;
    this.shape = shape;
    SplittableRandom random = new SplittableRandom(SEED);
    rings = new Rings(shape, Stream.generate(() -> ring(random)).limit(shape.rings()).toList());
    Rings.install(rings);
    for (int ring = 0; ring < shape.rings(); ring++) {
      for (int i = 0; i < shape.chains(); i++) {
        Chain start = new Chain(ring, i * shape.ringSize() / shape.chains(), 0);
        starts.add(start);
        chains.add(runtime.cown(start));
      }
    }
  }

  private List<Cown<MovedDoubles>> ring(SplittableRandom random) {
    return Stream.generate(() -> Matrices.random(shape.order(), random))
        .map(matrix -> runtime.cown(MovedDoubles.wrap(matrix)))
        .limit(shape.ringSize())
        .toList();
  }

  /** Runs all chains for so long, until each has ended the step that it is at. */
  int run(int millis) {
    for (int i = 0; i < chains.size(); i++) {
      Chain.start(runtime, chains.get(i), starts.get(i));
    }
    pause(millis);
    Rings.stop();
    runtime.quiesce();
    return steps();
  }

  private static void pause(int millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** What all chains together have made. */
  int steps() {
    return chains.stream().mapToInt(chain -> chain.join().steps()).sum();
  }

  /** Whether each chain got on and all matrices are what products of theirs can be. */
  boolean isRight() {
    return chains.stream().allMatch(chain -> chain.join().steps() > 0)
        && rings.rings().stream().flatMap(List::stream).allMatch(this::isRight);
  }

  private boolean isRight(Cown<MovedDoubles> matrix) {
    return Matrices.isRight(matrix.unwrap().array(), shape.order());
  }
}
