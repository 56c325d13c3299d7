package io.bocj.examples.plugins;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.bocj.Acquired;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Fn1;
import io.bocj.isolation.Plugin;
import io.bocj.isolation.Policy;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins come and go: nothing of them stays. */
class PluginCyclesTest {
  private static final int CYCLES = 1_000;
  private static final String SOURCE =
      """
      package p;
      import io.bocj.*;
      import java.util.*;
      public class Adds implements Fn1<Acquired<Integer>, String> {
        private static final Map<Integer, String> SEEN = new HashMap<>();
        private static final ThreadLocal<Adds> LOCAL = ThreadLocal.withInitial(Adds::new);
        @Override public String call(Acquired<Integer> a) {
          a.update(n -> n + 1);
          LOCAL.get();
          return SEEN.computeIfAbsent(a.get(), n -> "seen " + n + " by " + SEEN.size());
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void aThousandLoadedRunAndUnloadedLeaveNoClassBehind() throws IOException {
    Path classes = PluginSources.compile(folder, Map.of("p/Adds.java", SOURCE));
    try (BocRuntime runtime = BocRuntime.builder().workers(1).start()) {
      Cown<Integer> cown = runtime.cown(0);
      for (int i = 0; i < 20; i++) {
        cycle(runtime, classes, cown);
      }
      settle(Integer.MAX_VALUE);
      int loaded = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
      long metaspace = metaspace();
      for (int i = 20; i < CYCLES; i++) {
        cycle(runtime, classes, cown);
      }
      assertEquals(CYCLES, cown.join());
      settle(loaded + 500);
      assertFalse(metaspace() > metaspace + (16 << 20), "metaspace has grown");
    }
  }

  private void cycle(BocRuntime runtime, Path classes, Cown<Integer> cown) throws IOException {
    Path jar = PluginSources.jar(classes, folder.resolve("adds.jar"));
    try (Plugin plugin = Plugin.load(runtime, Policy.untrusted(), jar)) {
      Files.delete(jar);
      Fn1<Acquired<Integer>, String> adds = plugin.behavior(Fn1.class, "p.Adds");
      int before = cown.join();
      assertEquals("seen " + (before + 1) + " by 0", runtime.when(cown).call(adds).join());
    }
  }

  private static void settle(int most) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> {
              System.gc();
              return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() <= most;
            });
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
        .sum();
  }
}
