package io.bocj.examples.stateful;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What one interpreter's statics came to, from the reports that were worked out in it.
 *
 * @param interpreter whose statics
 * @param branches how many branches it served
 * @param databases which databases H2's static had under the one name
 * @param rows how many rows there were in the end
 * @param rhinos which factories Rhino's static held
 * @param priced how many sales its script had priced in the end
 */
record Statics(
    String interpreter,
    int branches,
    Set<String> databases,
    long rows,
    Set<String> rhinos,
    long priced) {
  static Collection<Statics> byInterpreter(List<BranchReport> reports) {
    return reports.stream()
        .collect(
            Collectors.groupingBy(
                BranchReport::interpreter,
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Statics::of)))
        .values();
  }

  private static Statics of(List<BranchReport> reports) {
    return new Statics(
        reports.get(0).interpreter(),
        reports.size(),
        all(reports, report -> report.warehouse().identity()),
        latest(reports, report -> report.warehouse().rows()),
        all(reports, BranchReport::rhino),
        latest(reports, BranchReport::priced));
  }

  private static Set<String> all(List<BranchReport> reports, Function<BranchReport, String> what) {
    return reports.stream().map(what).collect(Collectors.toSet());
  }

  /** The greatest is the latest: these only grow. */
  private static long latest(List<BranchReport> reports, ToLongFunction<BranchReport> what) {
    return reports.stream().mapToLong(what).max().orElse(0);
  }

  static void print(Collection<Statics> all) {
    System.out.println(
        AsciiTable.getTable(
            AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
            all,
            List.of(
                column("statics of", Statics::interpreter),
                column("branches", Statics::branches),
                column("H2 'shared'", s -> String.join(" ", s.databases())),
                column("its rows", Statics::rows),
                column("Rhino global", s -> String.join(" ", s.rhinos())),
                column("its calls", Statics::priced))));
  }

  private static ColumnData<Statics> column(String header, Function<Statics, Object> content) {
    return new Column().header(header).with(statics -> content.apply(statics).toString());
  }

  /** Whether each interpreter had one object in each library's static, and no other had it. */
  static boolean areSeparate(Collection<Statics> all) {
    return countDistinct(all, Statics::databases) == all.size()
        && countDistinct(all, Statics::rhinos) == all.size();
  }

  private static long countDistinct(
      Collection<Statics> all, Function<Statics, Set<String>> identities) {
    return all.stream().map(identities).flatMap(Set::stream).distinct().count();
  }
}
