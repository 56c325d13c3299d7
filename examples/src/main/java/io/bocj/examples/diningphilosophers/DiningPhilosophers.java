package io.bocj.examples.diningphilosophers;

import static io.bocj.Boc.when;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import io.bocj.Boc;
import io.bocj.Cown;
import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Philosophers around a table, a fork between each two of them, two forks to a meal.
 *
 * <p>A meal is a behavior over both forks. All its cowns are acquired as one, so there is no moment
 * in which everybody holds one fork and waits for the other; and everybody gets his turn, since
 * behaviors over a fork run in the order in which they were scheduled.
 */
@Command(
    name = "dining-philosophers",
    description = "The classic: two forks to a meal, and neither deadlock nor starvation.")
public final class DiningPhilosophers extends Example {
  private static final List<String> NAMES =
      List.of("Hypatia", "Diogenes", "Aspasia", "Zeno", "Diotima", "Thales", "Sappho", "Plato");

  @Option(
      names = "--philosophers",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many philosophers, and forks (default: ${DEFAULT-VALUE}).")
  private int seats;

  @Option(
      names = "--meals",
      paramLabel = "N",
      defaultValue = "300",
      description = "Meals until a philosopher is full (default: ${DEFAULT-VALUE}).")
  private int meals;

  @Option(
      names = "--meal-micros",
      paramLabel = "N",
      defaultValue = "200",
      description = "How long a meal takes, in microseconds (default: ${DEFAULT-VALUE}).")
  private long mealMicros;

  private DiningPhilosophers() {}

  /**
   * Runs the example.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    launch(new DiningPhilosophers(), args);
  }

  @Override
  protected Verdict run() {
    require(seats > 1, "--philosophers must be at least 2: a meal takes two forks");
    require(meals > 0, "--meals must be positive");
    require(mealMicros >= 0, "--meal-micros must not be negative");
    List<Cown<Fork>> forks = Stream.generate(() -> Cown.of(new Fork())).limit(seats).toList();
    List<Cown<Philosopher>> philosophers =
        IntStream.range(0, seats).mapToObj(i -> Cown.of(new Philosopher(name(i), meals))).toList();

    for (int i = 0; i < seats; i++) {
      dine(philosophers.get(i), forks.get(i), forks.get((i + 1) % seats), mealMicros);
    }
    Boc.quiesce();

    return verdict(
        philosophers.stream().map(Cown::join).toList(), forks.stream().map(Cown::join).toList());
  }

  /** One meal; whoever is still hungry afterwards gets in line for the next. */
  private static void dine(
      Cown<Philosopher> philosopher, Cown<Fork> left, Cown<Fork> right, long micros) {
    when(philosopher, left, right)
        .run(
            (p, l, r) -> {
              p.get().eat(l.get(), r.get(), micros);
              if (p.get().isHungry()) {
                dine(philosopher, left, right, micros);
              }
            });
  }

  private static String name(int seat) {
    return NAMES.get(seat % NAMES.size()) + (seat < NAMES.size() ? "" : " " + seat);
  }

  private Verdict verdict(List<Philosopher> philosophers, List<Fork> forks) {
    print(philosophers);
    int eaten = philosophers.stream().mapToInt(Philosopher::meals).sum();
    int clashes = forks.stream().mapToInt(Fork::clashes).sum();
    boolean even = forks.stream().allMatch(fork -> fork.uses() == 2 * meals);
    return new Verdict(
        eaten == seats * meals && clashes == 0 && even,
        "%d meals, each fork used %s, %d times in two hands at once"
            .formatted(eaten, even ? 2 * meals + " times" : "unevenly", clashes));
  }

  private static void print(List<Philosopher> philosophers) {
    System.out.println(
        AsciiTable.getTable(
            AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
            philosophers,
            List.of(
                new Column().header("philosopher").with(Philosopher::name),
                new Column().header("meals").with(p -> Integer.toString(p.meals())),
                new Column().header("longest wait").with(p -> p.longestWaitMillis() + " ms"))));
  }
}
