package io.bocj.examples.bench.workload;

import static io.bocj.Boc.when;

import io.bocj.Acquired;
import io.bocj.BocRuntime;
import io.bocj.Body1;
import io.bocj.Cown;
import io.bocj.examples.bench.directory.Stations;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A ring of 503 cowns and some tokens: each behavior schedules one over the next cown. */
final class Ring implements Workload {
  private static final int COWNS = 503;

  private final BocRuntime runtime;
  private final int behaviors;
  private final int tokens;
  private final List<Cown<Integer>> ring;

  Ring(BocRuntime runtime, int behaviors, int tokens) {
    this.runtime = runtime;
    this.behaviors = behaviors;
    this.tokens = tokens;
    ring = Stream.generate(() -> runtime.cown(0)).limit(COWNS).toList();
    Stations.install(ring);
  }

  @Override
  public void schedule() {
    for (int token = 0; token < tokens; token++) {
      if (hops(token) > 0) {
        runtime.when(ring.get(start(token))).run(hop(start(token), hops(token)));
      }
    }
  }

  private static Body1<Acquired<Integer>> hop(int station, int hops) {
    return c -> {
      c.set(c.get() + 1);
      if (hops > 1) {
        int next = (station + 1) % COWNS;
        when(Stations.get(next)).run(hop(next, hops - 1));
      }
    };
  }

  /** The tokens begin as far apart as they can. */
  private int start(int token) {
    return token * COWNS / tokens;
  }

  private int hops(int token) {
    return Turns.of(token, tokens, behaviors);
  }

  @Override
  public boolean isRight() {
    return IntStream.range(0, COWNS).allMatch(i -> ring.get(i).join() == visits(i));
  }

  private int visits(int station) {
    return IntStream.range(0, tokens)
        .map(token -> Turns.of(Math.floorMod(station - start(token), COWNS), COWNS, hops(token)))
        .sum();
  }
}
