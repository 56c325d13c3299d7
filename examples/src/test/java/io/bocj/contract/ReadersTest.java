package io.bocj.contract;

import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.contract.shared.Gate;
import io.bocj.contract.shared.Log;
import io.bocj.contract.shared.Meeting;
import java.util.ArrayList;
import java.util.List;

/** Read-only acquisition. */
class ReadersTest {
  @UnderEachIsolation
  void twoReadersOverlap(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(7);
      Meeting meeting = Meeting.of(2);
      Cown<Integer> first = meet(runtime, cown, meeting);
      Cown<Integer> second = meet(runtime, cown, meeting);
      assertEquals(7, first.join());
      assertEquals(7, second.join());
    }
  }

  private static Cown<Integer> meet(BocRuntime runtime, Cown<Integer> cown, Meeting meeting) {
    return runtime
        .when(cown.read())
        .call(
            c -> {
              meeting.meet();
              return c.get();
            });
  }

  @UnderEachIsolation
  void readersThatWaitedBehindAWriterOverlapToo(Isolation isolation) {
    try (BocRuntime runtime = open(isolation, 3)) {
      Cown<Integer> cown = runtime.cown(0);
      Gate scheduled = Gate.closed();
      Meeting meeting = Meeting.of(3);
      runtime
          .when(cown)
          .run(
              c -> {
                scheduled.await();
                c.set(1);
              });
      List<Cown<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        readers.add(meet(runtime, cown, meeting));
      }
      scheduled.open();
      assertEquals(List.of(1, 1, 1), readers.stream().map(Cown::join).toList());
    }
  }

  @UnderEachIsolation
  void aWriterWaitsForTheReadersBeforeItAndReadersForTheWriterBeforeThem(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(0);
      List<Cown<Integer>> seen = new ArrayList<>();
      List<Integer> expected = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        for (int reader = 0; reader < i % 4; reader++) {
          seen.add(runtime.when(cown.read()).call(c -> c.get()));
          expected.add(i);
        }
        runtime.when(cown).run(c -> c.set(c.get() + 1));
      }
      assertEquals(expected, seen.stream().map(Cown::join).toList());
    }
  }

  /** The readers never stop before the writer has run, so it must come between them. */
  @UnderEachIsolation
  void readersThatKeepComingDoNotStarveAWriter(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> cown = runtime.cown(0);
      Gate written = Gate.closed();
      Gate reading = Gate.needing(4);
      for (int i = 0; i < 4; i++) {
        runtime.when(cown.read()).run(c -> keepReading(c.cown(), written, reading));
      }
      runtime
          .when()
          .run(
              () -> {
                reading.await();
                Boc.when(cown).run(c -> written.open());
              });
      runtime.quiesce();
      assertEquals(true, written.isOpen());
    }
  }

  private static void keepReading(Cown<Integer> cown, Gate written, Gate reading) {
    reading.open();
    if (!written.isOpen()) {
      Boc.when(cown.read()).run(c -> keepReading(c.cown(), written, reading));
    }
  }

  @UnderEachIsolation
  void readersSeeWhatTheLastWriterLeft(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Box> cown = runtime.cown(new Box(1));
      runtime.when(cown).run(c -> c.get().add("Ada"));
      Cown<List<String>> names = runtime.when(cown.read()).call(c -> c.get().names);
      runtime.when(cown).run(c -> c.set(new Box(2).add("Grace")));
      Cown<List<String>> later = runtime.when(cown.read()).call(c -> List.copyOf(c.get().names));
      assertEquals(List.of("Ada"), names.join());
      assertEquals(List.of("Grace"), later.join());
    }
  }

  @UnderEachIsolation
  void aBehaviorReadsSomeCownsAndWritesOthers(Isolation isolation) {
    try (BocRuntime runtime = open(isolation)) {
      Cown<Integer> rate = runtime.cown(3);
      Meeting meeting = Meeting.of(2);
      Log order = Log.empty();
      List<Cown<Integer>> accounts = List.of(runtime.cown(1), runtime.cown(2));
      for (Cown<Integer> account : accounts) {
        runtime
            .when(rate.read(), account)
            .run(
                (r, a) -> {
                  meeting.meet();
                  a.set(a.get() * r.get());
                  order.add("reader");
                });
      }
      runtime.when(rate).run(r -> order.add("writer"));
      runtime.quiesce();
      assertEquals(List.of("reader", "reader", "writer"), order.entries());
      assertEquals(List.of(3, 6), accounts.stream().map(Cown::join).toList());
    }
  }
}
