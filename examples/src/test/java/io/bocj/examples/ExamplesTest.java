package io.bocj.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Isolation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplesTest {
  private static final List<String> NAMES =
      List.of(
          "bank",
          "bench",
          "benchmark",
          "boids",
          "calculator",
          "chain-ring",
          "cooking-boc",
          "cooking-threads",
          "crossing",
          "dining-philosophers",
          "fanout",
          "fibonacci",
          "idle",
          "messages",
          "metering",
          "plugins",
          "prime-factor",
          "primes",
          "sketches",
          "stateful",
          "stress");

  @Test
  void withoutANameEachExampleHasALine() {
    ExampleRun run = ExampleRun.of(Isolation.NONE).assertGood();
    for (String name : NAMES) {
      assertEquals(1, run.linesWith("  " + name + " ").size(), name);
    }
  }

  @Test
  void anUnknownNameIsAnsweredWithTheListAndExitCode2() {
    ExampleRun run = ExampleRun.of(Isolation.NONE, "bnak");
    assertEquals(2, run.exitCode());
    assertEquals("No example is called bnak.", run.err().get(0));
    assertTrue(run.err().stream().anyMatch(line -> line.startsWith("  bank ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Dbocj.workers=0", "-Dbocj.workers=some", "-Dbocj.isolation=MOON"})
  void aSystemPropertyOutOfRangeIsAnsweredWithOneLineAndExitCode2(String option) {
    ExampleRun run = ExampleRun.of(List.of(option), Isolation.NONE, "fibonacci", "--number=5");
    assertEquals(2, run.exitCode());
    assertEquals(1, run.err().size(), () -> run.err().toString());
    assertTrue(run.err().get(0).startsWith(option), run.err().get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bank --accounts=0",
        "bank --no-such-option",
        "bank --transfers=-1",
        "boids --headless --cells=100",
        "boids --headless --birds=0",
        "calculator --clients=0",
        "cooking-boc --cooks=0",
        "cooking-boc --pace=-1",
        "cooking-threads --cooks=0",
        "cooking-threads --pace=-1",
        "dining-philosophers --philosophers=1",
        "dining-philosophers --meal-micros=-1",
        "fanout --steps=0",
        "fibonacci --number=93",
        "fibonacci --sequential-below=1",
        "idle --samples=0",
        "metering --rounds=0",
        "plugins --documents=0",
        "plugins --folder=no-such-folder",
        "prime-factor --bits=5",
        "prime-factor 1",
        "prime-factor twelve",
        "primes --limit=1",
        "sketches --pace=-1",
        "stateful --rows=0",
        "stress --minutes=0"
      })
  void anOptionOutOfRangeIsAnsweredWithTheUsageAndExitCode2(String line) {
    ExampleRun run = ExampleRun.of(Isolation.NONE, line.split(" "));
    assertEquals(2, run.exitCode());
    assertTrue(run.err().stream().anyMatch(l -> l.startsWith("Usage: examples/run ")));
  }

  @Test
  void aNameThatIsNotThereIsAnsweredWithThoseThatAre() {
    ExampleRun run = ExampleRun.of(Isolation.NONE, "bench", "--isolation=NONE,loader");
    assertEquals(
        "Invalid value for option '--isolation' (KIND): expected one of none,class_loader, but was"
            + " 'loader'",
        run.err().get(0));
  }

  /** Of those with many options the whole help would hide it. */
  @Test
  void whatIsWrongComesFirstAndWhereMoreIsSaidLast() {
    ExampleRun run = ExampleRun.of(Isolation.NONE, "bench", "--heap=much");
    assertEquals("--heap must be a size such as 2g", run.err().get(0));
    assertEquals(
        "examples/run bench --help says what each option means.",
        run.err().get(run.err().size() - 1));
    assertTrue(run.err().size() < 10, () -> run.err().toString());
  }
}
