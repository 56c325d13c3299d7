package io.bocj.examples.plugins;

import io.bocj.Acquired;
import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Fn1;
import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import io.bocj.examples.measure.Tables;
import io.bocj.isolation.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A host that loads every jar of a folder and hands each plugin its documents, which are cowns. The
 * plugins that come with it mean well or ill; the documents end up as if only the good had been.
 */
@Command(
    name = "plugins",
    description =
        "Untrusted plugins over shared documents: the hostile ones are refused or stopped.")
public final class PluginHost extends Example {
  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description =
          "Load the jars of this folder; their manifests name the class of the body as Plugin-Body"
              + " (default: those that come with the example).")
  private @Nullable Path folder;

  @Option(
      names = "--documents",
      paramLabel = "N",
      defaultValue = "40",
      description = "How many documents each plugin gets (default: ${DEFAULT-VALUE}).")
  private int documents;

  private PluginHost() {}

  /**
   * Runs the example.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    launch(new PluginHost(), args);
  }

  @Override
  protected Verdict run() throws Exception {
    require(documents > 0, "--documents must be positive");
    require(folder == null || Files.isDirectory(folder), "--folder: there is no folder " + folder);
    Path jars = folder == null ? Files.createTempDirectory("plugins") : folder;
    if (folder == null) {
      Shipped.packInto(jars);
    }
    List<Row> rows = load(jars);
    require(!rows.isEmpty(), "--folder: there is no jar in " + folder);
    List<Cown<String>> texts = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      texts.add(Cown.of("document number " + i));
    }
    schedule(rows, texts);
    watch(rows);
    Verdict verdict = folder == null ? verdict(rows, texts) : new Verdict(true, "all have ended");
    for (Row row : rows) {
      row.close();
    }
    if (folder == null) {
      delete(jars);
    }
    return verdict;
  }

  private static List<Row> load(Path jars) throws IOException {
    BocRuntime runtime = Boc.runtime();
    Policy policy =
        Policy.untrusted()
            .fuel(2_000_000)
            .allocation(16 << 20)
            .output(10_000)
            .deadline(Duration.ofSeconds(30));
    List<Row> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(jars)) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
        rows.add(Row.load(runtime, policy, jar));
      }
    }
    return rows;
  }

  private static void schedule(List<Row> rows, List<Cown<String>> texts) {
    for (Row row : rows) {
      Fn1<Acquired<String>, Integer> body = row.body();
      if (body != null) {
        for (Cown<String> text : texts) {
          // The table tells what it came to; a result that nobody asked for would be told in the
          // log.
          CompletableFuture<Integer> unused = Boc.when(text).call(body).future();
        }
      }
    }
  }

  /** Prints the table each second until all have ended. */
  private static void watch(List<Row> rows) {
    boolean ended = false;
    while (!ended) {
      try {
        Boc.quiesce(Duration.ofSeconds(1));
        ended = true;
      } catch (TimeoutException e) {
        // Not yet: the table shows how far they are.
      }
      print(rows);
    }
  }

  private static void print(List<Row> rows) {
    System.out.println(
        Tables.text(
            rows,
            List.of(
                Tables.left("plugin", Row::name),
                Tables.right("behaviors", row -> "" + row.report().behaviors()),
                Tables.right("fuel", row -> "" + row.report().fuel()),
                Tables.right("bytes", row -> "" + row.report().allocated()),
                Tables.right("failures", row -> "" + row.report().failures()),
                Tables.right("stopped", row -> "" + row.report().exceeded()),
                Tables.right("spaces", row -> "" + row.report().spaces()),
                Tables.right("violations", row -> "" + row.violations()))));
  }

  private Verdict verdict(List<Row> rows, List<Cown<String>> texts) {
    int good = 0;
    for (int i = 0; i < texts.size(); i++) {
      String expected = ("document number " + i).toUpperCase(Locale.ROOT);
      good += texts.get(i).join().equals(expected) ? 1 : 0;
    }
    long refused = rows.stream().filter(row -> row.violations() > 0).count();
    long stopped = rows.stream().filter(row -> row.report().exceeded() == (long) documents).count();
    return new Verdict(
        good == documents && refused == 3 && stopped == 3,
        "%d of %d documents are as the good plugins left them; %d plugins refused, %d stopped each time"
            .formatted(good, documents, refused, stopped));
  }

  private static void delete(Path jars) throws IOException {
    try (Stream<Path> files = Files.list(jars)) {
      for (Path jar : files.toList()) {
        Files.delete(jar);
      }
    }
    Files.delete(jars);
  }
}
