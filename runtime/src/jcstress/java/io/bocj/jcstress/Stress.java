package io.bocj.jcstress;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.vm.VMSupport;

/** Runs jcstress, as often as asked, and reads what came out. */
final class Stress {
  /** One compiler, one fork, one iteration. */
  private static final String QUICK =
      "-f 1 -fsm 1 -sc false -af NONE -pth false -jvmArgs -XX:-TieredCompilation";

  private static final Pattern PAIR = Pattern.compile("(\\S+) (\\S+)");

  private final Path results;
  private final boolean quick;
  private final List<String> more;

  /**
   * Makes a runner.
   *
   * @param results a folder for everything that is written; emptied
   * @param more options of jcstress that go before all others
   */
  Stress(Path results, boolean quick, List<String> more) throws IOException {
    this.results = results;
    this.quick = quick;
    this.more = more;
    empty(results);
  }

  private static void empty(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  /** A pattern for these tests and no others. */
  static String exactly(Collection<String> names) {
    return names.stream().map(Pattern::quote).collect(Collectors.joining("|", "^(", ")$"));
  }

  /**
   * Runs tests.
   *
   * @param pattern which
   * @return the results by name; empty if there is no such test
   */
  Map<String, List<TestResult>> run(String pattern, Effort effort) throws Exception {
    PrintStream console = System.out;
    try (PrintStream log =
        new PrintStream(new FileOutputStream(results.resolve("console.txt").toFile(), true))) {
      System.setOut(log);
      Options options = new Options(options(pattern, effort).toArray(new String[0]));
      if (!options.parse()) {
        throw new IllegalArgumentException("jcstress does not take " + more);
      }
      return run(options);
    } finally {
      System.setOut(console);
    }
  }

  private List<String> options(String pattern, Effort effort) {
    List<String> line = new ArrayList<>(List.of("-r", results + "/", "-t", pattern));
    addPairs(line, quick ? QUICK : "");
    addPairs(line, effort.options());
    line.addAll(more);
    return line;
  }

  /** Those that are not said otherwise. */
  private void addPairs(List<String> line, String options) {
    Matcher pairs = PAIR.matcher(options);
    while (pairs.find()) {
      if (!more.contains(pairs.group(1))) {
        line.addAll(List.of(pairs.group(1), pairs.group(2)));
      }
    }
  }

  private Map<String, List<TestResult>> run(Options options) throws Exception {
    // It adds to what it has found out in an earlier run.
    VMSupport.getAvailableVMConfigs().clear();
    JCStress stress = quick ? new OneConfiguration(options) : new JCStress(options);
    SortedSet<String> chosen = stress.getTests();
    if (chosen.isEmpty()) {
      return Map.of();
    }
    try {
      stress.run();
    } catch (AssertionError e) {
      // Some test has failed, as the planted ones have to.
    }
    // It writes that into the working directory.
    Path written = Path.of(options.getResultFile());
    Map<String, List<TestResult>> found =
        read(Files.move(written, results.resolve(written.getFileName())));
    // It leaves out without a word what needs more processors than there are.
    chosen.forEach(name -> found.putIfAbsent(name, List.of()));
    return found;
  }

  private static Map<String, List<TestResult>> read(Path written) throws Exception {
    InProcessCollector collected = new InProcessCollector();
    DiskReadCollector reader = new DiskReadCollector(written.toString(), collected);
    reader.dump();
    reader.close();
    Map<String, List<TestResult>> byName = new TreeMap<>();
    for (TestResult result : collected.getTestResults()) {
      byName.computeIfAbsent(result.getName(), name -> new ArrayList<>()).add(result);
    }
    return byName;
  }

  /**
   * Without the doubling of all runs by biased locking, which older JDKs have: it has no bearing on
   * classes that do not synchronize.
   */
  private static final class OneConfiguration extends JCStress {
    OneConfiguration(Options options) {
      super(options);
    }

    /** Asked for when it knows all configurations, and before it plans. */
    @Override
    public SortedSet<String> getTests() {
      List<VMSupport.Config> known = VMSupport.getAvailableVMConfigs();
      known.subList(0, Math.max(0, known.size() - 1)).clear();
      return super.getTests();
    }
  }
}
