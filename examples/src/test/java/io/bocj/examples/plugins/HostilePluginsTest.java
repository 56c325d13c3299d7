package io.bocj.examples.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Acquired;
import io.bocj.BehaviorException;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Fn1;
import io.bocj.isolation.BudgetExceededException;
import io.bocj.isolation.Plugin;
import io.bocj.isolation.Policy;
import io.bocj.isolation.PolicyViolationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each plugin of the corpus is refused or stopped, and nobody else pays for it. */
class HostilePluginsTest {
  private static final String GOOD =
      """
      package good;
      import io.bocj.*;
      public class Doubles implements Fn1<Acquired<Integer>, Integer> {
        @Override public Integer call(Acquired<Integer> a) { a.set(2 * a.get()); return a.get(); }
      }
      """;

  @TempDir static Path folder;
  private static Path classes;
  private static BocRuntime runtime;
  private static Plugin good;

  static List<Hostile> all() throws IOException {
    return Hostile.all();
  }

  @BeforeAll
  static void start() throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (Hostile hostile : all()) {
      sources.put(hostile.className().replace('.', '/') + ".java", hostile.source());
    }
    sources.put("good/Doubles.java", GOOD);
    classes = PluginSources.compile(folder, sources);
    runtime = BocRuntime.builder().workers(2).start();
    good =
        Plugin.load(
            runtime,
            Policy.untrusted(),
            PluginSources.only(classes, "good", Files.createDirectory(folder.resolve("good"))));
  }

  @AfterAll
  static void stop() {
    good.close();
    runtime.close();
  }

  private static Policy policy(Hostile hostile) {
    boolean late = hostile.detail().contains("deadline");
    return Policy.untrusted()
        .fuel(late ? Long.MAX_VALUE / 4 : 20_000_000)
        .allocation(32 << 20)
        .output(64 << 10)
        .deadline(late ? Duration.ofMillis(300) : Duration.ofMinutes(2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void costsNobodyElseAnything(Hostile hostile) throws IOException {
    Path own = Files.createDirectory(folder.resolve(hostile.name()));
    Path code = PluginSources.only(classes, hostile.packageName(), own);
    if (hostile.expected().equals("refused")) {
      PolicyViolationException refused =
          assertThrows(
              PolicyViolationException.class,
              () -> Plugin.load(runtime, policy(hostile), code).close());
      assertTrue(
          refused.violations().stream().anyMatch(v -> v.toString().contains(hostile.detail())),
          refused::getMessage);
      return;
    }
    try (Plugin plugin = Plugin.load(runtime, policy(hostile), code)) {
      run(hostile, plugin);
    }
  }

  private void run(Hostile hostile, Plugin plugin) {
    Cown<Object> cown = runtime.cown((Object) "old");
    Cown<Integer> other = runtime.cown(21);
    Fn1<Acquired<Object>, Object> attack = plugin.behavior(Fn1.class, hostile.className());
    Fn1<Acquired<Integer>, Integer> doubles = good.behavior(Fn1.class, "good.Doubles");
    Cown<Object> result = runtime.when(cown).call(attack);
    Cown<Integer> doubled = runtime.when(other).call(doubles);
    Cown<Object> seen = runtime.when(cown).call(Acquired::get);
    assertEquals(42, doubled.join());
    if (hostile.expected().equals("returns")) {
      assertEquals(hostile.detail(), String.valueOf(result.join()));
    } else {
      Throwable failure = assertThrows(BehaviorException.class, result::join).getCause();
      check(hostile, failure);
      assertEquals("old", seen.join());
    }
    assertEquals(84, runtime.when(other).call(doubles).join());
  }

  private static void check(Hostile hostile, Throwable failure) {
    if (hostile.expected().equals("charged")) {
      assertFalse(
          failure.getMessage().matches("(?s).*(library|run out|given up).*"), failure::getMessage);
    }
    if (List.of("exceeded", "charged").contains(hostile.expected())) {
      BudgetExceededException exceeded =
          assertInstanceOf(BudgetExceededException.class, failure, failure::toString);
      assertTrue(
          Arrays.asList(hostile.detail().split("\\|")).contains(exceeded.budget()),
          exceeded::getMessage);
      assertEquals(hostile.className(), exceeded.className());
    } else {
      assertTrue(failure.toString().contains(hostile.detail()), failure::toString);
    }
  }

  @Test
  void theCorpusIsLarge() throws IOException {
    assertTrue(all().size() >= 80);
    assertEquals(all().size(), all().stream().map(Hostile::name).distinct().count());
  }
}
