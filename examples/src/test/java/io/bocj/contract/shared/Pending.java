package io.bocj.contract.shared;

import io.bocj.Boc;
import io.bocj.Cown;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Behaviors that schedule more than one other each, and how much of that was pending at most. All
 * interpreters share it.
 */
public record Pending(int number) {
  private static final int ACCOUNTS = 36;

  private record State(
      List<Cown<Integer>> accounts,
      List<Cown<Integer>> tellers,
      Cown<Integer> log,
      AtomicLong transfersLeft,
      AtomicLong pending,
      AtomicLong most) {}

  /**
   * Makes an experiment.
   *
   * @param transfers how many there are to be
   * @return the experiment, not begun
   */
  public static Pending of(long transfers) {
    return new Pending(
        Registry.add(
            new State(
                cowns(),
                cowns(),
                Cown.of(0),
                new AtomicLong(transfers),
                new AtomicLong(),
                new AtomicLong())));
  }

  private static List<Cown<Integer>> cowns() {
    return IntStream.range(0, ACCOUNTS).mapToObj(i -> Cown.of(0)).toList();
  }

  private State state() {
    return Registry.get(number);
  }

  /** Each teller schedules a transfer between two accounts, which is logged, then itself. */
  public void beginWithTellers() {
    for (int i = 0; i < ACCOUNTS; i++) {
      tell(i);
    }
  }

  private void tell(int teller) {
    scheduled();
    Boc.when(state().tellers().get(teller))
        .run(
            cown -> {
              executed();
              transfer();
              if (state().transfersLeft().decrementAndGet() > 0) {
                tell(teller);
              }
            });
  }

  /** One behavior schedules so many transfers, then itself. */
  public void beginWithGenerator(int transfers) {
    scheduled();
    Boc.when()
        .run(
            () -> {
              executed();
              for (int i = 0; i < transfers; i++) {
                transfer();
              }
              if (state().transfersLeft().addAndGet(-transfers) > 0) {
                beginWithGenerator(transfers);
              }
            });
  }

  private void transfer() {
    int from = ThreadLocalRandom.current().nextInt(ACCOUNTS);
    int to = (from + 1 + ThreadLocalRandom.current().nextInt(ACCOUNTS - 1)) % ACCOUNTS;
    List<Cown<Integer>> accounts = state().accounts();
    scheduled();
    Boc.when(accounts.get(from), accounts.get(to))
        .run(
            (a, b) -> {
              executed();
              log();
            });
  }

  private void log() {
    scheduled();
    Boc.when(state().log()).run(cown -> executed());
  }

  private void scheduled() {
    long now = state().pending().incrementAndGet();
    if (now > state().most().get()) {
      state().most().set(now);
    }
  }

  private void executed() {
    state().pending().decrementAndGet();
  }

  /**
   * How much was scheduled and had not been run at once, at most.
   *
   * @return about that many
   */
  public long most() {
    return state().most().get();
  }
}
