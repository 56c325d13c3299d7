package io.bocj.examples.stateful;

import static io.bocj.Boc.when;

import io.bocj.Cown;
import io.bocj.examples.Example;
import io.bocj.examples.Interpreters;
import io.bocj.examples.Verdict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Two unmodified libraries that keep their state in statics, on several workers at once: Mozilla
 * Rhino prices each sale by a script, H2 sums the sales up in SQL.
 *
 * <p>Under {@code CLASS_LOADER} each worker has both libraries to itself: one database name, as
 * many databases as workers; a global that may be set once, set by each. What goes from worker to
 * worker are the cowns' values alone: the sales on the way in, the reports and the ledger on the
 * way out.
 */
@Command(
    name = "stateful",
    description = "Mozilla Rhino and H2 with their statics once a worker, results merged by cowns.")
public final class Stateful extends Example {
  @Option(
      names = "--branches",
      paramLabel = "N",
      defaultValue = "12",
      description = "How many branches (default: ${DEFAULT-VALUE}).")
  private int branches;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Sales of a branch (default: ${DEFAULT-VALUE}).")
  private int rows;

  private Stateful() {}

  /**
   * Runs the example.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    launch(new Stateful(), args);
  }

  @Override
  protected Verdict run() throws SQLException {
    require(branches > 0, "--branches must be positive");
    require(rows > 0, "--rows must be positive");
    List<List<Sale>> sales =
        IntStream.range(0, branches).mapToObj(branch -> Sale.ofBranch(branch, rows)).toList();
    List<Cown<BranchReport>> reports = new ArrayList<>();
    Cown<Map<String, Long>> ledger = Cown.of(new TreeMap<>());

    for (int branch = 0; branch < branches; branch++) {
      Cown<BranchReport> report = report(branch, Cown.of(sales.get(branch)));
      enter(report, ledger);
      reports.add(report);
    }
    return verdict(
        reports.stream().map(Cown::join).toList(), ledger.join(), Terms.revenueByProduct(sales));
  }

  private static Cown<BranchReport> report(int branch, Cown<List<Sale>> sales) {
    return when(sales.read()).call(s -> BranchReport.of(branch, s.get()));
  }

  private static void enter(Cown<BranchReport> report, Cown<Map<String, Long>> ledger) {
    when(report.read(), ledger)
        .run(
            (r, l) ->
                r.get()
                    .warehouse()
                    .revenueByProduct()
                    .forEach((product, cents) -> l.get().merge(product, cents, Long::sum)));
  }

  private Verdict verdict(
      List<BranchReport> reports, Map<String, Long> revenue, Map<String, Long> expected)
      throws SQLException {
    reports.forEach(Stateful::print);
    Collection<Statics> statics = Statics.byInterpreter(reports);
    Statics.print(statics);
    boolean separate = Statics.areSeparate(statics) && isApplicationUntouched(statics);
    long stored = statics.stream().mapToLong(Statics::rows).sum();
    long priced = statics.stream().mapToLong(Statics::priced).sum();
    long all = (long) branches * rows;
    return new Verdict(
        revenue.equals(expected) && separate && stored == all && priced == all,
        "%d of %d sales priced, %d stored, %d cents in the ledger, %d expected; %s of statics: %d"
            .formatted(
                priced,
                all,
                stored,
                sum(revenue),
                sum(expected),
                separate ? "separate sets" : "MIXED sets",
                statics.size()));
  }

  /** Under CLASS_LOADER, the application's own H2 has never heard of the workers' databases. */
  private static boolean isApplicationUntouched(Collection<Statics> statics) throws SQLException {
    boolean isShared =
        statics.stream().anyMatch(s -> s.interpreter().equals(Interpreters.current()));
    return SharedDatabase.exists() == isShared;
  }

  private static void print(BranchReport report) {
    System.out.printf(
        "branch %2d, on %s: revenue %d cents, bestseller %s%n",
        report.branch(),
        report.worker(),
        sum(report.warehouse().revenueByProduct()),
        report.warehouse().bestseller());
  }

  private static long sum(Map<String, Long> revenue) {
    return revenue.values().stream().mapToLong(Long::longValue).sum();
  }
}
