package io.bocj.contract;

import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.Acquired;
import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Body1;
import io.bocj.Cown;
import io.bocj.Fn0;
import io.bocj.Fn1;
import io.bocj.Fn2;
import io.bocj.Isolation;
import io.bocj.contract.shared.Gate;
import java.util.ArrayList;
import java.util.List;

/** Everything that can be a body. */
class BodiesTest {
  static final class Doubling implements Fn1<Acquired<Integer>, Integer> {
    private static final long serialVersionUID = 1L;
    private final int more;

    Doubling(int more) {
      this.more = more;
    }

    @Override
    public Integer call(Acquired<Integer> a) {
      a.set(a.get() * 2 + more);
      return a.get();
    }
  }

  record Adding(int n, List<Integer> further) implements Fn1<Acquired<Integer>, Integer> {
    @Override
    public Integer call(Acquired<Integer> a) {
      a.set(a.get() + n + further.stream().mapToInt(i -> i).sum());
      return a.get();
    }
  }

  enum Operation implements Fn1<Acquired<Integer>, Integer> {
    NEGATE {
      @Override
      public Integer call(Acquired<Integer> a) {
        a.set(-a.get());
        return a.get();
      }
    },
    SQUARE {
      @Override
      public Integer call(Acquired<Integer> a) {
        a.set(a.get() * a.get());
        return a.get();
      }
    }
  }

  interface Defaulting extends Fn1<Acquired<Integer>, Integer> {
    int apply(int n);

    @Override
    default Integer call(Acquired<Integer> a) {
      a.set(apply(a.get()));
      return a.get();
    }
  }

  private static int triple(Acquired<Integer> a) {
    a.set(a.get() * 3);
    return a.get();
  }

  int plusSeven(Acquired<Integer> a) {
    a.set(a.get() + 7);
    return a.get();
  }

  @UnderEachIsolation
  void lambdasAndMethodReferences(Isolation isolation) {
    Box box = new Box(5);
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(1);
      List<Fn1<Acquired<Integer>, Integer>> bodies =
          List.of(
              a -> a.get() + 1,
              BodiesTest::triple,
              a -> a.get() + box.number,
              a -> {
                Fn1<Integer, Integer> inner = n -> n + box.number * a.get();
                return inner.call(100);
              },
              Acquired::get);
      List<Integer> seen =
          bodies.stream().map(body -> runtime.when(cown).<Integer>call(body).join()).toList();
      assertEquals(List.of(2, 3, 8, 115, 3), seen);
    }
  }

  @UnderEachIsolation
  void boundMethodReferencesAndConstructors(Isolation isolation) {
    Box box = new Box(1).add("Ada");
    StringBuilder text = new StringBuilder("text");
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(1);
      Fn0<Integer> length = "four"::length;
      assertEquals(4, runtime.when().<Integer>call(length).join());
      assertEquals("text", runtime.when().call(text::toString).join());
      assertEquals(
          List.of("Ada", "Grace"), runtime.when(cown).call(a -> box.add("Grace").names).join());
      Fn0<List<String>> make = ArrayList::new;
      assertEquals(List.of(), runtime.when().<List<String>>call(make).join());
    }
  }

  @UnderEachIsolation
  void namedClassesRecordsAndEnums(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(3);
      assertEquals(7, runtime.when(cown).call(new Doubling(1)).join());
      assertEquals(
          17, runtime.when(cown).call(new Adding(1, new ArrayList<>(List.of(4, 5)))).join());
      assertEquals(-17, runtime.when(cown).call(Operation.NEGATE).join());
      assertEquals(289, runtime.when(cown).call(Operation.SQUARE).join());
    }
  }

  @UnderEachIsolation
  void anonymousAndLocalClasses(Isolation isolation) {
    int captured = 5;
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(3);
      assertEquals(8, anonymous(runtime, cown, captured).join());
      record Local(int n) implements Body1<Acquired<Integer>> {
        @Override
        public void run(Acquired<Integer> a) {
          a.set(a.get() - n);
        }
      }
      runtime.when(cown).run(new Local(2));
      assertEquals(6, cown.join());
    }
  }

  private static Cown<Integer> anonymous(BocRuntime runtime, Cown<Integer> cown, int n) {
    return runtime
        .when(cown)
        .call(
            new Fn1<Acquired<Integer>, Integer>() {
              private static final long serialVersionUID = 1L;

              @Override
              public Integer call(Acquired<Integer> a) {
                a.set(a.get() + n);
                return a.get();
              }
            });
  }

  @UnderEachIsolation
  void anInterfaceOfTheApplicationThatIsABody(Isolation isolation) {
    int more = 4;
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(3);
      Defaulting body = n -> n + more;
      assertEquals(7, runtime.when(cown).<Integer>call(body).join());
    }
  }

  @UnderEachIsolation
  void bodiesNestToAnyDepth(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(0);
      runtime.when(cown).run(c -> descend(c, 200));
      runtime.quiesce();
      assertEquals(201, cown.join());
    }
  }

  private static void descend(Acquired<Integer> cown, int depth) {
    cown.set(cown.get() + 1);
    if (depth > 0) {
      Boc.when(cown.cown()).run(c -> descend(c, depth - 1));
    }
  }

  @UnderEachIsolation
  void bodiesStandInsideBodies(Isolation isolation) {
    String a = "a";
    try (BocRuntime runtime = open(isolation)) {
      Cown<String> word = runtime.cown("");
      Gate done = Gate.closed();
      runtime
          .when(word)
          .run(
              w -> {
                String b = "b";
                w.set(w.get() + a);
                Boc.when(word)
                    .run(
                        x -> {
                          String c = "c";
                          x.set(x.get() + a + b);
                          Boc.when(word, word.read())
                              .run(
                                  (y, r) -> {
                                    y.set(r.get() + a + b + c);
                                    Boc.when().run(done::open);
                                  });
                        });
              });
      runtime.quiesce();
      assertEquals("aababc", word.join());
      assertEquals(true, done.isOpen());
    }
  }

  @UnderEachIsolation
  void aBodyMadeOnceRunsOften(Isolation isolation) {
    int step = 2;
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> a = runtime.cown(0);
      Cown<Integer> b = runtime.cown(0);
      Fn2<Acquired<Integer>, Acquired<Integer>, Integer> body =
          (x, y) -> {
            x.set(x.get() + step);
            y.set(y.get() + x.get());
            return y.get();
          };
      for (int i = 0; i < 99; i++) {
        runtime.when(a, b).<Integer>call(body);
      }
      assertEquals(100 * 101, runtime.when(a, b).<Integer>call(body).join());
    }
  }

  @UnderEachIsolation
  void aBodyMayBeTheValueOfACown(Isolation isolation) {
    int step = 3;
    try (BocRuntime runtime = open(isolation)) {
      Cown<Fn1<Integer, Integer>> code = runtime.cown(n -> n + step);
      Cown<Integer> cown = runtime.cown(1);
      Cown<Integer> result = runtime.when(cown, code).call((c, f) -> f.get().call(c.get()));
      assertEquals(4, result.join());
    }
  }
}
