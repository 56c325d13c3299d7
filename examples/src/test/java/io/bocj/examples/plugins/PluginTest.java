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
import io.bocj.Body1;
import io.bocj.Body2;
import io.bocj.Cown;
import io.bocj.Fn0;
import io.bocj.Fn1;
import io.bocj.Isolation;
import io.bocj.TransferException;
import io.bocj.examples.plugins.contract.Document;
import io.bocj.isolation.BudgetExceededException;
import io.bocj.isolation.Plugin;
import io.bocj.isolation.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a plugin can rely on, and its host. */
class PluginTest {
  private static final String CONTRACT = "io.bocj.examples.plugins.contract.";

  @TempDir Path folder;
  private BocRuntime runtime;

  @AfterEach
  void close() {
    if (runtime != null) {
      runtime.close();
    }
  }

  private void start(Isolation isolation, int workers) {
    runtime = BocRuntime.builder().isolation(isolation).workers(workers).share(CONTRACT).start();
  }

  private Path compile(String... sources) throws IOException {
    Map<String, String> files = new HashMap<>();
    for (String source : sources) {
      String name = source.replaceAll("(?s).*?(?:class|interface) (\\w+).*", "$1");
      files.put(
          "p/" + name + ".java",
          "package p; import io.bocj.*; import java.util.*; import " + CONTRACT + "*;\n" + source);
    }
    return PluginSources.compile(folder, files);
  }

  private static final String COUNTER =
      """
      public class Count implements Fn0<Integer> {
        private static int count;
        @Override public Integer call() { return ++count; }
      }
      """;

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void staticsAreTheWorkersOwnAndLast(Isolation isolation) throws IOException {
    start(isolation, 1);
    try (Plugin one = Plugin.load(runtime, Policy.untrusted(), compile(COUNTER));
        Plugin other = Plugin.load(runtime, Policy.trusted(), compile(COUNTER))) {
      Fn0<Integer> count = one.behavior(Fn0.class, "p.Count");
      Fn0<Integer> counts = other.behavior(Fn0.class, "p.Count");
      assertEquals(1, runtime.when().call(count).join());
      assertEquals(2, runtime.when().call(count).join());
      assertEquals(1, runtime.when().call(counts).join());
      assertEquals(3, runtime.when().call(count).join());
      assertEquals(1, one.report().spaces());
      assertEquals(3, one.report().behaviors());
    }
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void changesGoBackWithOrWithoutSet(Isolation isolation) throws IOException {
    start(isolation, 2);
    Path code =
        compile(
            """
            public class Add implements Body2<Acquired<List<Integer>>, Acquired<Integer>> {
              @Override public void run(Acquired<List<Integer>> list, Acquired<Integer> number) {
                list.get().add(number.get());
                number.update(n -> n + 1);
              }
            }
            """);
    try (Plugin plugin = Plugin.load(runtime, Policy.untrusted(), code)) {
      Body2<Acquired<List<Integer>>, Acquired<Integer>> add = plugin.behavior(Body2.class, "p.Add");
      Cown<List<Integer>> list = runtime.cown(new ArrayList<>());
      Cown<Integer> number = runtime.cown(1);
      runtime.when(list, number).run(add);
      runtime.when(list, number).run(add);
      assertEquals(List.of(1, 2), list.join());
      assertEquals(3, number.join());
    }
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void recordsOfTheContractPass(Isolation isolation) throws IOException {
    start(isolation, 2);
    Path code =
        compile(
            """
            public class Shout implements Fn1<Acquired<Document>, Document> {
              @Override public Document call(Acquired<Document> a) {
                Document d = a.get();
                return new Document(d.title().toUpperCase(), new ArrayList<>(d.lines()));
              }
            }
            """);
    Policy policy = Policy.untrusted().allowPackage(CONTRACT);
    try (Plugin plugin = Plugin.load(runtime, policy, code)) {
      Fn1<Acquired<Document>, Document> shout = plugin.behavior(Fn1.class, "p.Shout");
      Cown<Document> document = runtime.cown(new Document("title", List.of("a", "b")));
      assertEquals(
          new Document("TITLE", List.of("a", "b")), runtime.when(document).call(shout).join());
    }
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void aClassOfTheSameNameIsNotTheHosts(Isolation isolation) throws IOException {
    start(isolation, 1);
    Path code =
        PluginSources.compile(
            folder,
            Map.of(
                "io/bocj/examples/plugins/Impostor.java",
                "package io.bocj.examples.plugins; public record Impostor(String text) {}",
                "p/Poses.java",
                """
                package p;
                public class Poses implements io.bocj.Fn0<Object> {
                  @Override public Object call() {
                    return new io.bocj.examples.plugins.Impostor("plugin");
                  }
                }
                """));
    try (Plugin plugin = Plugin.load(runtime, Policy.untrusted(), code)) {
      Fn0<Object> poses = plugin.behavior(Fn0.class, "p.Poses");
      Cown<Object> result = runtime.when().call(poses);
      Throwable failure = assertThrows(BehaviorException.class, result::join).getCause();
      assertInstanceOf(TransferException.class, failure);
      assertTrue(failure.getMessage().contains(Impostor.class.getName()), failure::getMessage);
    }
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void behaviorsOverCownsThatItWasHandedAreScheduled(Isolation isolation) throws IOException {
    start(isolation, 2);
    Path code =
        compile(
            """
            public class Later implements Body1<Acquired<Integer>> {
              @Override public void run(Acquired<Integer> a) {
                a.set(1);
                int two = 2;
                Boc.when(a.cown()).run(later -> later.set(later.get() + two));
              }
            }
            """);
    try (Plugin plugin = Plugin.load(runtime, Policy.untrusted(), code)) {
      Body1<Acquired<Integer>> later = plugin.behavior(Body1.class, "p.Later");
      Cown<Integer> cown = runtime.cown(0);
      runtime.when(cown).run(later);
      runtime.quiesce();
      assertEquals(3, cown.join());
    }
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void resourcesAndServicesAreThePluginsOwn(Isolation isolation) throws IOException {
    start(isolation, 1);
    Path code =
        compile(
            """
            public class Greets implements Fn0<List<String>> {
              public interface Greeting { String text(); }
              public static class English implements Greeting {
                @Override public String text() { return "hello"; }
              }
              @Override public List<String> call() throws java.io.IOException {
                List<String> all = new ArrayList<>();
                for (Greeting greeting : ServiceLoader.load(Greeting.class)) {
                  all.add(greeting.text());
                }
                try (var in = Greets.class.getResourceAsStream("names.txt")) {
                  all.add(new String(in.readAllBytes()));
                }
                System.out.println("greeted");
                return all;
              }
            }
            """);
    Files.writeString(code.resolve("p/names.txt"), "world");
    Path services = Files.createDirectories(code.resolve("META-INF/services"));
    Files.writeString(services.resolve("p.Greets$Greeting"), "p.Greets$English");
    Path jar = PluginSources.jar(code, folder.resolve("greets.jar"));
    try (Plugin plugin = Plugin.load(runtime, Policy.untrusted(), jar)) {
      Files.delete(jar);
      Fn0<List<String>> greets = plugin.behavior(Fn0.class, "p.Greets");
      assertEquals(List.of("hello", "world"), runtime.when().call(greets).join());
      assertEquals("greeted" + System.lineSeparator(), plugin.output());
    }
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void whatThePolicyRefusesLateThrowsWhenItIsReached(Isolation isolation) throws IOException {
    start(isolation, 1);
    Path code =
        compile(
            """
            public class Asks implements Fn0<String> {
              @Override public String call() {
                try { return home(); } catch (SecurityException e) { return "refused"; }
              }
              static String home() { return System.getProperty("user.home"); }
            }
            """);
    try (Plugin late = Plugin.load(runtime, Policy.untrusted().refuseWhenReached(), code);
        Plugin granted =
            Plugin.load(
                runtime, Policy.untrusted().allowMember("java.lang.System", "getProperty"), code)) {
      Fn0<String> asks = late.behavior(Fn0.class, "p.Asks");
      assertEquals("refused", runtime.when().call(asks).join());
      assertEquals(1, late.violations().size());
      assertEquals(6, late.violations().get(0).line());
      Fn0<String> knows = granted.behavior(Fn0.class, "p.Asks");
      assertEquals(System.getProperty("user.home"), runtime.when().call(knows).join());
    }
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void whatIsStoppedLosesItsStaticsAndNothingElse(Isolation isolation) throws IOException {
    start(isolation, 1);
    Path code =
        compile(
            COUNTER,
            """
            public class Spins implements Body1<Acquired<String>> {
              @Override public void run(Acquired<String> a) {
                a.set("new");
                while (true) {}
              }
            }
            """);
    Policy policy = Policy.untrusted().fuel(100_000).deadline(Duration.ofMinutes(1));
    try (Plugin plugin = Plugin.load(runtime, policy, code)) {
      Fn0<Integer> count = plugin.behavior(Fn0.class, "p.Count");
      Body1<Acquired<String>> spins = plugin.behavior(Body1.class, "p.Spins");
      Cown<String> cown = runtime.cown("old");
      assertEquals(1, runtime.when().call(count).join());
      Cown<Void> spun = runtime.when(cown).run(spins);
      BudgetExceededException exceeded =
          assertInstanceOf(
              BudgetExceededException.class,
              assertThrows(BehaviorException.class, spun::join).getCause());
      assertEquals("p.Spins", exceeded.className());
      assertEquals("100000 units", exceeded.limit());
      assertEquals("old", cown.join());
      assertEquals(1, runtime.when().call(count).join());
      assertEquals(2, plugin.report().spaces());
      assertEquals(1, plugin.report().exceeded());
    }
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void oneVersionTakesOverFromAnotherThatDrains(Isolation isolation) throws IOException {
    start(isolation, 2);
    String source =
        """
        public class Says implements Body1<Acquired<List<String>>> {
          @Override public void run(Acquired<List<String>> a) { a.get().add("VERSION"); }
        }
        """;
    Plugin first =
        Plugin.load(runtime, Policy.untrusted(), compile(source.replace("VERSION", "one")));
    try (Plugin second =
        Plugin.load(runtime, Policy.untrusted(), compile(source.replace("VERSION", "two")))) {
      Cown<List<String>> said = runtime.cown(new ArrayList<>());
      Body1<Acquired<List<String>>> one = first.behavior(Body1.class, "p.Says");
      Body1<Acquired<List<String>>> two = second.behavior(Body1.class, "p.Says");
      runtime.when(said).run(one);
      runtime.when(said).run(one);
      runtime.when(said).run(two);
      assertEquals(List.of("one", "one", "two"), said.join());
      first.close();
      runtime.when(said).run(two);
      assertEquals(List.of("one", "one", "two", "two"), said.join());
    }
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void closedPluginsRunNoMore(Isolation isolation) throws IOException {
    start(isolation, 1);
    Plugin plugin = Plugin.load(runtime, Policy.untrusted(), compile(COUNTER));
    Fn0<Integer> count = plugin.behavior(Fn0.class, "p.Count");
    assertThrows(IllegalArgumentException.class, () -> plugin.behavior(Fn0.class, "p.Missing"));
    assertThrows(
        IllegalArgumentException.class,
        () -> plugin.behavior(java.util.concurrent.atomic.AtomicInteger.class, "p.Count"));
    plugin.close();
    Cown<Integer> late = runtime.when().call(count);
    Throwable failure = assertThrows(BehaviorException.class, late::join).getCause();
    assertTrue(failure.getMessage().contains("closed"), failure::getMessage);
    assertThrows(IllegalStateException.class, () -> plugin.behavior(Fn0.class, "p.Count"));
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void packagesMustBeSharedOrTheJdks(Isolation isolation) throws IOException {
    start(isolation, 1);
    Path code = compile(COUNTER);
    assertThrows(
        IllegalArgumentException.class,
        () -> Plugin.load(runtime, Policy.untrusted().allowPackage("com.acme"), code));
    Plugin.load(runtime, Policy.untrusted().allowPackage("java.util.logging"), code).close();
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void closedPluginsLetGoOfTheirThreads(Isolation isolation) throws IOException {
    start(isolation, 1);
    Plugin plugin = Plugin.load(runtime, Policy.untrusted(), compile(COUNTER));
    Fn0<Integer> count = plugin.behavior(Fn0.class, "p.Count");
    runtime.when().call(count).join();
    assertTrue(threads(plugin) > 0);
    plugin.close();
    await().atMost(Duration.ofMinutes(1)).until(() -> threads(plugin) == 0);
    assertFalse(plugin.toString().isEmpty());
  }

  private static long threads(Plugin plugin) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(plugin + " "))
        .count();
  }
}
