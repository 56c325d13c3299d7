package io.bocj.examples.crossing.route;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.examples.crossing.payload.Payloads;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The routes on which behaviors are timed. */
final class BehaviorRoutes {
  private static final int COWNS = 16;

  private BehaviorRoutes() {}

  static Route direct(String payload) {
    return byReference(Isolation.NONE, payload);
  }

  static Route share(String payload) {
    return byReference(Isolation.CLASS_LOADER, payload);
  }

  /** What comes out of the cowns has to be what was put in: those very objects. */
  private static Route byReference(Isolation isolation, String payload) {
    List<BocRuntime> runtimes = two(isolation);
    List<Object> values = times(COWNS, () -> Payloads.create(payload));
    List<Cown<Object>> cowns = values.stream().map(runtimes.get(0)::cown).toList();
    return new BehaviorRoute(
        runtimes,
        cowns,
        Turn.WRITE,
        () -> IntStream.range(0, COWNS).allMatch(i -> cowns.get(i).join() == values.get(i)));
  }

  static Route copy(String payload) {
    return between(two(Isolation.CLASS_LOADER), COWNS, Turn.WRITE, Source.copied(payload));
  }

  static Route move(String payload) {
    return between(two(Isolation.CLASS_LOADER), COWNS, Turn.WRITE, Source.moved(payload));
  }

  static Route readCached(String payload) {
    return between(two(Isolation.CLASS_LOADER), COWNS, Turn.READ, Source.copied(payload));
  }

  static Route resident(String payload) {
    return overOne(SmallRuntime.start(Isolation.CLASS_LOADER), payload);
  }

  static Route drain(String payload) {
    return overOne(SmallRuntime.start(Isolation.CLASS_LOADER, 2), payload);
  }

  private static Route overOne(BocRuntime runtime, String payload) {
    return between(List.of(runtime), 1, Turn.WRITE, Source.copied(payload));
  }

  /** The values are made, and looked at, in the interpreters. */
  private static Route between(List<BocRuntime> runtimes, int number, Turn turn, Source source) {
    List<Cown<Object>> cowns = times(number, () -> runtimes.get(0).when().call(source.make()));
    return new BehaviorRoute(
        runtimes,
        cowns,
        turn,
        () -> runtimes.stream().allMatch(runtime -> areIntact(runtime, cowns, source)));
  }

  private static boolean areIntact(BocRuntime runtime, List<Cown<Object>> cowns, Source source) {
    return cowns.stream().map(cown -> runtime.when(cown).call(source.isIntact())).toList().stream()
        .allMatch(Cown::join);
  }

  private static List<BocRuntime> two(Isolation isolation) {
    return times(2, () -> SmallRuntime.start(isolation));
  }

  private static <T> List<T> times(int number, Supplier<T> make) {
    return Stream.generate(make).limit(number).toList();
  }
}
