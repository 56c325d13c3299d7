package io.bocj.architecture;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Isolation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The modules work as named modules; all other tests run on the class path. */
class ModulePathTest {
  private static final long TIMEOUT_SECONDS = 120;
  private static final String MODULES =
      "io.bocj,io.bocj.serialization,io.bocj.isolation,io.bocj.testing";

  /** bocj's modules, as folders or as jars, and what they need at run time. */
  private static final Pattern NEEDED =
      Pattern.compile(
          ".*[/\\\\](?:(?:runtime|serialization|isolation|testing)[/\\\\]target[/\\\\](?:classes|bocj-.*\\.jar)"
              + "|(?:kryo|reflectasm|objenesis|minlog|byte-buddy|junit-jupiter-api|junit-platform-commons"
              + "|opentest4j|apiguardian-api)-\\d.*\\.jar)");

  private static final String APPLICATION =
      """
      package app;

      import static io.bocj.Boc.when;

      import io.bocj.Boc;
      import io.bocj.Cown;

      public class Main {
        public static void main(String[] args) {
          Cown<Integer> cown = Cown.of(20);
          when(cown).run(c -> c.update(n -> n + 1));
          System.out.print(cown.join() + when(cown).call(c -> c.get()).join());
          System.out.print(" in " + Boc.class.getModule().getName());
          Boc.shutdown();
        }
      }
      """;

  /** Passes all places where an event might begin. */
  private static final String EVENTFUL =
      """
      package app;

      import static io.bocj.Boc.when;

      import io.bocj.BehaviorException;
      import io.bocj.BocRuntime;
      import io.bocj.Cown;
      import java.util.concurrent.CompletableFuture;
      import java.util.concurrent.TimeUnit;
      import java.util.concurrent.locks.LockSupport;

      public class Main {
        public static void main(String[] args) {
          System.out.print(ModuleLayer.boot().findModule("jdk.jfr").isPresent());
          BocRuntime runtime = BocRuntime.builder().workers(2).start();
          Cown<int[]> value = runtime.cown(new int[1]);
          Cown<Integer> failing = runtime.when(value).call(v -> v.get()[0]++ / 0);
          int failed = 0;
          try {
            failing.join();
          } catch (BehaviorException e) {
            failed = 1;
          }
          // The worker is stuck, so the other one takes what is scheduled.
          runtime.when().run(() -> {
            CompletableFuture<Integer> taken = when().call(() -> 1).future();
            while (!taken.isDone()) {
              LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
          });
          var workers = runtime.shutdown().workers();
          System.out.print(": " + workers.stream().mapToLong(w -> w.executed()).sum());
          System.out.print(" executed, " + failed + " failed, ");
          boolean stolen = workers.stream().anyMatch(w -> w.stolen() > 0);
          System.out.print(stolen ? "1 stolen" : "none stolen");
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void theModulesResolveTogether() throws Exception {
    Set<String> listed = names(java("--add-modules", MODULES, "--list-modules"));
    assertTrue(listed.containsAll(Set.of(MODULES.split(","))), listed::toString);
  }

  /** Of lines such as {@code io.bocj@0.1.0 file:///...}. */
  private static Set<String> names(String listed) {
    return listed.lines().map(line -> line.split("[@ ]")[0]).collect(toSet());
  }

  @ParameterizedTest
  @EnumSource
  void anApplicationOnTheClassPathUsesThem(Isolation isolation) throws Exception {
    compile(APPLICATION);

    String kind = "-Dbocj.isolation=" + isolation;
    String printed = java("--add-modules", MODULES, kind, "-cp", folder.toString(), "app.Main");

    assertEquals("42 in io.bocj", printed);
  }

  private void compile(String program) throws IOException {
    Path source = Files.writeString(folder.resolve("Main.java"), program);
    String classPath = System.getProperty("java.class.path");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String[] compile = {"-proc:none", "-cp", classPath, "-d", folder.toString(), source.toString()};
    assertEquals(0, compiler.run(null, null, null, compile));
  }

  /** As in an image that was linked without it. */
  @ParameterizedTest
  @EnumSource
  void nothingFailsWhereThereIsNoFlightRecorder(Isolation isolation) throws Exception {
    compile(EVENTFUL);

    String kind = "-Dbocj.isolation=" + isolation;
    String classes = folder.toString();
    String with = java("--add-modules", MODULES, kind, "-cp", classes, "app.Main");
    String limit = "--limit-modules=java.se," + MODULES;
    String without = java(limit, "--add-modules", MODULES, kind, "-cp", classes, "app.Main");

    assertEquals("true: 3 executed, 1 failed, 1 stolen", with);
    assertEquals("false: 3 executed, 1 failed, 1 stolen", without);
  }

  @ParameterizedTest
  @EnumSource
  void theFlightRecorderSeesIntoTheModule(Isolation isolation) throws Exception {
    compile(EVENTFUL);
    Path file = folder.resolve("recording.jfr");

    java(
        "--add-modules",
        MODULES,
        "-Dbocj.isolation=" + isolation,
        "-XX:StartFlightRecording:filename=" + file,
        "-cp",
        folder.toString(),
        "app.Main");

    assertEquals(
        1,
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getEventType().getName().equals("io.bocj.Failure"))
            .count());
  }

  @Test
  void aMissingModuleIsFound() throws Exception {
    Process process = start(List.of("--add-modules", "io.bocj.missing", "--list-modules"));
    assertTrue(process.waitFor(TIMEOUT_SECONDS, SECONDS));
    assertEquals(1, process.exitValue(), this::printed);
  }

  private String java(String... arguments) throws Exception {
    Process process = start(List.of(arguments));
    assertTrue(process.waitFor(TIMEOUT_SECONDS, SECONDS), this::printed);
    assertEquals(0, process.exitValue(), this::printed);
    return printed();
  }

  private Process start(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--module-path", modulePath()));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output().toFile())
        .start();
  }

  private static String modulePath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> NEEDED.matcher(entry).matches())
        .collect(joining(File.pathSeparator));
  }

  private Path output() {
    return folder.resolve("output.txt");
  }

  private String printed() {
    try {
      return Files.readString(output());
    } catch (IOException e) {
      return e.toString();
    }
  }
}
