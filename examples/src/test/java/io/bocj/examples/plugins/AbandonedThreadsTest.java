package io.bocj.examples.plugins;

import static org.awaitility.Awaitility.await;
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
import io.bocj.Isolation;
import io.bocj.examples.plugins.contract.Gate;
import io.bocj.isolation.BudgetExceededException;
import io.bocj.isolation.Plugin;
import io.bocj.isolation.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of the threads of behaviors that do not stop, and of the plugin that has them. */
class AbandonedThreadsTest {
  private static final String CONTRACT = "io.bocj.examples.plugins.contract.";

  /** How many a plugin may have; as the guide says. */
  private static final int MOST = 3;

  private static final Policy POLICY =
      Policy.untrusted().allowPackage(CONTRACT).deadline(Duration.ofMillis(50));

  private static final String STUCK =
      """
      package p;
      import io.bocj.*;
      public class Stuck implements Fn1<Acquired<String>, String> {
        @Override public String call(Acquired<String> a) throws Exception {
          a.set("early");
          try {
            io.bocj.examples.plugins.contract.Gate.pass();
          } finally {
            a.set("late");
          }
          return a.get();
        }
      }
      """;

  private static final String QUICK =
      """
      package p;
      import io.bocj.*;
      public class Quick implements Fn1<Acquired<String>, String> {
        @Override public String call(Acquired<String> a) { a.set("quick"); return "done"; }
      }
      """;

  @TempDir Path folder;
  private BocRuntime runtime;
  private Path code;

  private void start(Isolation isolation) throws IOException {
    Gate.shut();
    runtime = BocRuntime.builder().isolation(isolation).workers(1).share(CONTRACT).start();
    code = PluginSources.compile(folder, Map.of("p/Stuck.java", STUCK, "p/Quick.java", QUICK));
  }

  @AfterEach
  void close() {
    Gate.open();
    runtime.close();
  }

  /** Returns the cown that the behavior has changed in vain. */
  private Cown<String> abandon(Plugin plugin) {
    Fn1<Acquired<String>, String> stuck = plugin.behavior(Fn1.class, "p.Stuck");
    Cown<String> cown = runtime.cown("old");
    Cown<String> result = runtime.when(cown).call(stuck);
    Throwable failure = assertThrows(BehaviorException.class, result::join).getCause();
    BudgetExceededException exceeded =
        assertInstanceOf(BudgetExceededException.class, failure, failure::toString);
    assertEquals("deadline", exceeded.budget());
    assertTrue(exceeded.getMessage().contains("was given up"), exceeded::getMessage);
    assertEquals("old", cown.join());
    return cown;
  }

  private String quick(Plugin plugin) {
    Fn1<Acquired<String>, String> quick = plugin.behavior(Fn1.class, "p.Quick");
    Cown<String> cown = runtime.cown("old");
    Cown<String> result = runtime.when(cown).call(quick);
    try {
      return result.join() + " " + cown.join();
    } catch (BehaviorException e) {
      return e.getCause().getMessage() + " " + cown.join();
    }
  }

  /** Those that are held up; each has the gate in its stack. */
  private static List<Thread> heldUp() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(
            entry ->
                List.of(entry.getValue()).stream()
                    .anyMatch(frame -> frame.getClassName().equals(Gate.class.getName())))
        .map(Map.Entry::getKey)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void areDaemonsAndReportedAndEndWhenTheirCallReturns(Isolation isolation) throws IOException {
    start(isolation);
    try (Plugin plugin = Plugin.load(runtime, POLICY, code)) {
      Cown<String> cown = abandon(plugin);
      Thread thread = heldUp().get(0);
      assertEquals(1, heldUp().size());
      assertTrue(thread.isDaemon());
      assertTrue(thread.getName().startsWith(plugin + " "), thread::getName);
      assertEquals(1, plugin.report().abandoned());
      assertEquals(1, plugin.report().abandonedNow());
      assertEquals("done quick", quick(plugin)); // in a space and on a thread of its own

      Gate.open();

      await().atMost(Duration.ofMinutes(1)).until(() -> plugin.report().abandonedNow() == 0);
      assertFalse(thread.isAlive());
      assertEquals("old", cown.join()); // what it did in the end came too late
      assertEquals(1, plugin.report().abandoned());
      assertEquals("done quick", quick(plugin));
    }
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void disableTheirPluginForGoodIfThereAreThree(Isolation isolation) throws IOException {
    start(isolation);
    try (Plugin plugin = Plugin.load(runtime, POLICY, code);
        Plugin other = Plugin.load(runtime, POLICY, code)) {
      for (int i = 1; i <= MOST; i++) {
        assertEquals("done quick", quick(plugin));
        abandon(plugin);
        assertEquals(i, plugin.report().abandonedNow());
      }
      String refused = quick(plugin);
      assertTrue(refused.contains(plugin + " is disabled"), refused);
      assertTrue(refused.endsWith(" old"), refused);

      Gate.open();

      await().atMost(Duration.ofMinutes(1)).until(() -> plugin.report().abandonedNow() == 0);
      assertEquals(MOST, plugin.report().abandoned());
      assertEquals(refused, quick(plugin)); // whoever was stuck three times will be so again
      assertEquals("done quick", quick(other)); // the same code, loaded for itself
    }
  }
}
