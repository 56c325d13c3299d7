package io.bocj.testing;

import static io.bocj.Boc.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Acquired;
import io.bocj.Boc;
import io.bocj.Cown;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Mistakes that behaviors do not rule out, and beside each how it is done right. */
enum Planted {
  /** Which of two behaviors schedules first is open. */
  ORDER_OF_INDEPENDENT_BEHAVIORS {
    @Override
    void wrong() {
      Cown<String> settings = Cown.of(null);
      when().run(() -> when(settings).run(s -> s.set("loaded")));
      when().run(() -> when(settings).run(s -> assertEquals("loaded", s.get())));
    }

    @Override
    void right() {
      Cown<String> settings = Cown.of(null);
      when(settings).run(s -> s.set("loaded"));
      when().run(() -> when(settings).run(s -> assertEquals("loaded", s.get())));
    }
  },

  /** Behaviors over different cowns share a static. */
  LOST_UPDATE_OF_A_STATIC {
    @Override
    void wrong() {
      total = 0;
      List<Cown<Integer>> sales = List.of(Cown.of(1), Cown.of(2));
      sales.forEach(sale -> when(sale).run(s -> total = total + s.get()));
      Boc.quiesce();
      assertEquals(3, total);
    }

    @Override
    void right() {
      Cown<Integer> sum = Cown.of(0);
      List<Cown<Integer>> sales = List.of(Cown.of(1), Cown.of(2));
      sales.forEach(sale -> when(sale, sum).run((s, t) -> t.set(t.get() + s.get())));
      assertEquals(3, sum.join());
    }
  },

  /** What one behavior has found out may not hold in the next. */
  CHECK_THEN_ACT {
    @Override
    void wrong() {
      Cown<Integer> seats = Cown.of(1);
      for (int customer = 0; customer < 2; customer++) {
        when(seats.read())
            .run(
                free -> {
                  if (free.get() > 0) {
                    when(free.cown()).run(s -> s.set(s.get() - 1));
                  }
                });
      }
      Boc.quiesce();
      assertEquals(0, seats.join());
    }

    @Override
    void right() {
      Cown<Integer> seats = Cown.of(1);
      for (int customer = 0; customer < 2; customer++) {
        when(seats)
            .run(
                free -> {
                  if (free.get() > 0) {
                    free.set(free.get() - 1);
                  }
                });
      }
      assertEquals(0, seats.join());
    }
  },

  /** Between two behaviors that belong together there is room for others. */
  NO_BATCH {
    @Override
    void wrong() {
      Cown<Integer> from = Cown.of(100);
      Cown<Integer> to = Cown.of(0);
      when().run(() -> audit(from, to));
      transfer(from, to);
    }

    @Override
    void right() {
      Cown<Integer> from = Cown.of(100);
      Cown<Integer> to = Cown.of(0);
      when().run(() -> audit(from, to));
      Boc.batch(() -> transfer(from, to));
    }

    private void transfer(Cown<Integer> from, Cown<Integer> to) {
      when(from).run(f -> f.set(f.get() - 30));
      when(to).run(t -> t.set(t.get() + 30));
    }

    private void audit(Cown<Integer> from, Cown<Integer> to) {
      when(from.read(), to.read()).run((f, t) -> assertEquals(100, f.get() + t.get()));
    }
  },

  /** What depends on one future need not have run when another one is complete. */
  RACE_OF_A_CALLBACK {
    @Override
    void wrong() {
      Cown<Integer> price = Cown.of(1);
      AtomicReference<Integer> shown = new AtomicReference<>();
      when(price).run(p -> p.set(2));
      price.future().thenAccept(shown::set);
      assertEquals(2, price.join());
      assertEquals(2, shown.get());
    }

    @Override
    void right() {
      Cown<Integer> price = Cown.of(1);
      AtomicReference<Integer> shown = new AtomicReference<>();
      when(price).run(p -> p.set(2));
      price.future().thenAccept(shown::set).join();
      assertEquals(2, shown.get());
    }
  },

  /** A captured object is in no cown, and with no isolation all have the same one. */
  CAPTURED_LIST {
    @Override
    void wrong() {
      List<Integer> log = new ArrayList<>(List.of(0));
      List<Cown<Integer>> steps = List.of(Cown.of(1), Cown.of(2));
      steps.forEach(step -> when(step).run(s -> log.set(0, log.get(0) + s.get())));
      Boc.quiesce();
      assertEquals(List.of(3), log);
    }

    @Override
    void right() {
      Cown<List<Integer>> log = Cown.of(new ArrayList<>(List.of(0)));
      List<Cown<Integer>> steps = List.of(Cown.of(1), Cown.of(2));
      steps.forEach(
          step -> when(step, log).run((s, l) -> l.get().set(0, l.get().get(0) + s.get())));
      assertEquals(List.of(3), log.join());
    }
  },

  /** Wrong only if one behavior of many comes before all others that were scheduled before it. */
  OVERTAKING_A_CROWD {
    @Override
    void wrong() {
      Cown<Integer> counter = Cown.of(0);
      for (int i = 0; i < CROWD; i++) {
        when().run(() -> when(counter).run(Planted::increment));
      }
      when().run(() -> when(counter).run(c -> assertTrue(c.get() > 0)));
    }

    @Override
    void right() {
      Cown<Integer> counter = Cown.of(0);
      when(counter).run(Planted::increment);
      for (int i = 1; i < CROWD; i++) {
        when().run(() -> when(counter).run(Planted::increment));
      }
      when().run(() -> when(counter).run(c -> assertTrue(c.get() > 0)));
    }
  },

  /** Wrong only if a long chain of behaviors ends while a short one has not got on at all. */
  LONG_CHAIN_BEFORE_A_SHORT_ONE {
    @Override
    void wrong() {
      Cown<Integer> slow = Cown.of(0);
      Cown<Boolean> registered = Cown.of(false);
      when(slow).run(s -> descend(s, LENGTH, registered));
      when().run(() -> when(registered).run(r -> r.set(true)));
    }

    @Override
    void right() {
      Cown<Integer> slow = Cown.of(0);
      Cown<Boolean> registered = Cown.of(false);
      when(registered).run(r -> r.set(true));
      when(slow).run(s -> descend(s, LENGTH, registered));
    }

    private void descend(Acquired<Integer> slow, int left, Cown<Boolean> registered) {
      slow.set(slow.get() + 1);
      if (left == 0) {
        when(registered).run(r -> assertTrue(r.get()));
      } else {
        when(slow.cown()).run(s -> descend(s, left - 1, registered));
      }
    }
  };

  private static final int CROWD = 6;
  private static final int LENGTH = 5;

  private static int total;

  private static void increment(Acquired<Integer> counter) {
    counter.set(counter.get() + 1);
  }

  /** Passes most of the time. */
  abstract void wrong();

  /** Always passes. */
  abstract void right();
}
