package io.bocj.testing;

import static io.bocj.Boc.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Boc;
import io.bocj.Cown;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A seed means one order. */
class ReplayTest {
  private static void everything() throws Exception {
    Cown<Integer> a = Cown.of(0);
    Cown<Integer> b = Cown.of(0);
    Cown<Integer> c = Cown.of(0);
    for (int i = 0; i < 4; i++) {
      when(a, b).run((x, y) -> x.set(y.get() + 1));
      when(b.read(), c).run((y, z) -> when(z.cown(), a.read()).run((w, x) -> w.set(x.get())));
    }
    Boc.batch(
        () -> {
          when(a).run(x -> x.update(n -> n + 1));
          when(c).run(z -> z.update(n -> n + 1));
        });
    a.future().thenCombine(b.future(), Integer::sum).join();
    Interleaving.concurrently(() -> when(a).run(x -> x.set(1)), () -> when(a).run(x -> x.set(2)));
    Boc.quiesce();
  }

  @Test
  void twoRunsOfASeedGoTheSameWay() throws InterruptedException {
    Set<List<String>> different = new HashSet<>();
    for (long seed = 1; seed <= 200; seed++) {
      Outcome first = Plans.run(seed, ReplayTest::everything);
      Outcome second = Plans.run(seed, ReplayTest::everything);
      assertEquals(null, first.failure());
      assertEquals(first.trace(), second.trace());
      different.add(first.trace());
    }
    assertTrue(different.size() > 190, different.size() + " of 200 are different");
  }

  @Test
  void aSeedMeansTheSameOnEveryMachine() throws InterruptedException {
    List<String> expected =
        List.of(
            "test schedules #1",
            "test schedules #2",
            "test is held up before it goes on",
            "worker 0 starts #2",
            "worker 0 schedules #3",
            "worker 0 ends #2",
            "test waits for a scope",
            "worker 1 starts #1",
            "worker 1 ends #1",
            "worker 0 starts #3",
            "worker 0 ends #3",
            "test waits for the end of workers");
    List<String> actual = Plans.run(3, ReplayTest::two).trace();
    assertEquals(expected, actual.stream().map(line -> line.replaceAll(" \\(.*", "")).toList());
  }

  private static void two() {
    Cown<Integer> a = Cown.of(0);
    when(a).run(x -> x.set(1));
    when().run(() -> when(a).run(x -> x.set(x.get() * 2)));
  }
}
