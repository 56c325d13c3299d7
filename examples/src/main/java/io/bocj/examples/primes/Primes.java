package io.bocj.examples.primes;

import static io.bocj.Boc.group;
import static io.bocj.Boc.when;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.bocj.Cown;
import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A segmented sieve: one behavior finds the small primes, one for each segment sieves with them,
 * and one over all segments adds up.
 *
 * <p>The segments only read the small primes, so all of them may run at once; in each interpreter
 * the array is decoded once, not once a segment.
 */
@Command(
    name = "primes",
    description = "A segmented sieve: fan out over readers of one cown, fold over a group.")
public final class Primes extends Example {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20000000",
      description = "Count the primes below this (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--segments",
      paramLabel = "N",
      defaultValue = "16",
      description = "Into how many parts to cut the range (default: ${DEFAULT-VALUE}).")
  private int segments;

  private Primes() {}

  /**
   * Runs the example.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    launch(new Primes(), args);
  }

  @Override
  protected Verdict run() {
    require(limit > 1, "--limit must be at least 2");
    require(segments > 0, "--segments must be positive");
    int root = (int) Math.sqrt(limit);
    Cown<int[]> small = when().call(() -> Sieve.primesUpTo(root));
    List<Cown<Segment>> counted = fanOut(small);
    Cown<Integer> total =
        when(group(counted.stream().map(Cown::read).toList()))
            .call(all -> all.stream().mapToInt(segment -> segment.get().primes()).sum());

    print(counted.stream().map(Cown::join).toList());
    int expected = Sieve.primesUpTo(limit - 1).length;
    return new Verdict(
        total.join() == expected,
        "%d primes below %d, sieved in one piece %d".formatted(total.join(), limit, expected));
  }

  private List<Cown<Segment>> fanOut(Cown<int[]> small) {
    List<Cown<Segment>> counted = new ArrayList<>();
    int length = Math.max(1, (int) Math.ceil((double) limit / segments));
    int from = 2;
    while (from < limit) {
      int to = limit - from > length ? from + length : limit;
      counted.add(sieve(from, to, small));
      from = to;
    }
    return counted;
  }

  private static Cown<Segment> sieve(int from, int to, Cown<int[]> small) {
    return when(small.read()).call(s -> Segment.sieve(from, to, s.get()));
  }

  private static void print(List<Segment> segments) {
    System.out.println(
        AsciiTable.getTable(
            AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
            segments,
            List.of(
                new Column().header("from").with(s -> Integer.toString(s.from())),
                new Column().header("primes").with(s -> Integer.toString(s.primes())),
                new Column().header("worker").with(Segment::worker),
                new Column()
                    .header("density")
                    .dataAlign(HorizontalAlign.LEFT)
                    .with(Segment::density))));
  }
}
