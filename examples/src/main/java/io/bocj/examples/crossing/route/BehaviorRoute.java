package io.bocj.examples.crossing.route;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.examples.crossing.gate.Gate;
import io.bocj.examples.measure.Executed;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Behaviors over cowns, in turns on each of the runtimes: where there are two, each behavior finds
 * a value that the other runtime's worker had last. Several cowns, so that both workers have work.
 *
 * <p>All of a round is scheduled while the workers are held up, and only running it is timed.
 */
final class BehaviorRoute implements Route {
  private final List<BocRuntime> runtimes;
  private final List<Cown<Object>> cowns;
  private final Turn turn;
  private final BooleanSupplier isIntact;

  /** Behaviors that each runtime has run for this route. */
  private long ran;

  /** What each runtime had run before. */
  private List<Long> executedBefore;

  BehaviorRoute(
      List<BocRuntime> runtimes, List<Cown<Object>> cowns, Turn turn, BooleanSupplier isIntact) {
    this.runtimes = runtimes;
    this.cowns = cowns;
    this.turn = turn;
    this.isIntact = isIntact;
    runtimes.forEach(BocRuntime::quiesce);
    executedBefore = executed();
  }

  /** Each runtime gets as many. */
  @Override
  public int prepare(int crossings) {
    Gate.close();
    runtimes.forEach(BehaviorRoute::holdUp);
    int chain = chain(crossings);
    for (int i = 0; i < chain; i++) {
      BocRuntime runtime = runtimes.get(i % runtimes.size());
      for (Cown<Object> cown : cowns) {
        turn.schedule(runtime, cown);
      }
    }
    ran += (long) chain / runtimes.size() * cowns.size() + runtimes.get(0).workers();
    return chain * cowns.size();
  }

  private static void holdUp(BocRuntime runtime) {
    for (int i = 0; i < runtime.workers(); i++) {
      runtime.when().run(Gate::await);
    }
  }

  /** How many behaviors there are over each cown; a multiple of the runtimes. */
  private int chain(int crossings) {
    int turns = cowns.size() * runtimes.size();
    return (crossings + turns - 1) / turns * runtimes.size();
  }

  @Override
  public void cross() {
    Gate.open();
    runtimes.forEach(BocRuntime::quiesce);
  }

  @Override
  public Traffic traffic() {
    return Traffic.of(runtimes);
  }

  @Override
  public void verify() {
    requireTurns(executed());
    if (!isIntact.getAsBoolean()) {
      throw new IllegalStateException("a value has not arrived as it was sent");
    }
    runtimes.forEach(BocRuntime::quiesce);
    ran = 0;
    executedBefore = executed();
  }

  /** Nothing crosses if one runtime runs it all. */
  private void requireTurns(List<Long> executed) {
    for (int i = 0; i < runtimes.size(); i++) {
      long here = executed.get(i) - executedBefore.get(i);
      if (here != ran) {
        throw new IllegalStateException(
            "runtime %d ran %d behaviors, not %d".formatted(i, here, ran));
      }
    }
  }

  private List<Long> executed() {
    return runtimes.stream().map(Executed::by).toList();
  }

  @Override
  public void close() {
    Gate.open();
    runtimes.forEach(BocRuntime::close);
  }
}
