package io.bocj.examples.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.BehaviorException;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Fn0;
import io.bocj.isolation.BudgetExceededException;
import io.bocj.isolation.Plugin;
import io.bocj.isolation.Policy;
import io.bocj.isolation.PolicyViolationException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What types of the contract inherit from the JDK is the JDK's: checked, and priced. */
class InheritingContractTest {
  private static final String CONTRACT = "io.bocj.examples.plugins.contract.inheriting.";

  @TempDir static Path folder;
  private static BocRuntime runtime;

  @BeforeAll
  static void start() {
    runtime = BocRuntime.builder().workers(1).share(CONTRACT).start();
  }

  @AfterAll
  static void stop() {
    runtime.close();
  }

  private static Plugin load(Policy policy, String members, String body) throws IOException {
    String source =
        "package p; import io.bocj.*; import java.util.*; import java.util.function.*; import "
            + CONTRACT
            + "*;\npublic class Guest implements Fn0<Object> {\n"
            + members
            + "\n@Override public Object call() throws Exception {\n"
            + body
            + "\n} }";
    Path code = PluginSources.compile(folder, Map.of("p/Guest.java", source));
    return Plugin.load(runtime, policy.allowPackage(CONTRACT), code);
  }

  private static Cown<Object> run(Plugin plugin) {
    Fn0<Object> body = plugin.behavior(Fn0.class, "p.Guest");
    return runtime.when().call(body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java.util.Collection.parallelStream | Items items = new Bag(); return items.parallelStream().count();
          java.util.Collection.parallelStream | return new Bag().parallelStream().count();
          java.util.Collection.parallelStream | Function<Bag, Object> f = Bag::parallelStream; return f;
          java.lang.Thread.start | new Own().start(); return null;
          java.lang.Thread.setDaemon | Job job = new Own(); job.setDaemon(false); return job;
          java.lang.Thread.activeCount | return Job.activeCount();
          java.lang.Thread.currentThread | return Own.currentThread();
          java.lang.Thread.isAlive | return new Own().isAlive();
          java.lang.Object.wait | new Bag().wait(1); return null;
          java.lang.Object.notifyAll | new Bag().notifyAll(); return null;
          java.lang.Enum.describeConstable | Color.GREEN.describeConstable(); return null;
          """)
  void whatIsNotGrantedIsRefused(String member, String body) {
    String own = "static class Own extends Job { @Override public void run() {} }";
    String refusal = refusal(own, body);
    assertTrue(refusal.contains(member), refusal);
  }

  private static String refusal(String members, String body) {
    return assertThrows(
            PolicyViolationException.class, () -> load(Policy.untrusted(), members, body))
        .getMessage();
  }

  /** A call by an interface of the plugin's own looks like one of the plugin's. */
  @Test
  void whatIsNotGrantedIsNotHadByAnotherName() {
    String members =
        """
        interface Startable { void start(); }
        static class Own extends Job implements Startable { @Override public void run() {} }
        """;
    String refusal = refusal(members, "((Startable) new Own()).start(); return 1;");
    assertTrue(refusal.contains("java.lang.Thread.start"), refusal);
  }

  @Test
  void whatHasAPriceIsNotHadByAnotherName() {
    String members =
        """
        interface Has { boolean containsAll(Collection<?> c); }
        static class Own extends ArrayList<Object> implements Has {}
        """;
    String refusal = refusal(members, "return ((Has) new Own()).containsAll(new ArrayList<>());");
    assertTrue(refusal.contains("containsAll"), refusal);
    assertTrue(refusal.contains("override it"), refusal);
  }

  /** With an override, which is metered; and with names that everybody uses. */
  @Test
  void interfacesOfThePluginMayDeclareWhatTheJdkHas() throws IOException {
    String members =
        """
        interface Has extends Iterable<Object> {
          boolean containsAll(Collection<?> c);
          int size();
          boolean equals(Object other);
          int hashCode();
          String toString();
        }
        static class Own extends ArrayList<Object> implements Has {
          @Override public boolean containsAll(Collection<?> c) { return super.containsAll(c); }
          @Override public boolean equals(Object other) { return super.equals(other); }
          @Override public int hashCode() { return super.hashCode(); }
          @Override public String toString() { return super.toString(); }
        }
        static class Plain implements Has {
          @Override public boolean containsAll(Collection<?> c) { return false; }
          @Override public int size() { return 7; }
          @Override public Iterator<Object> iterator() { return new Own().iterator(); }
        }
        """;
    String body =
        """
        Own own = new Own();
        own.add("a");
        Has has = own;
        Has plain = new Plain();
        return has + " " + has.size() + has.containsAll(List.of("a")) + plain.size()
            + plain.equals(has) + (plain.hashCode() == plain.hashCode());
        """;
    try (Plugin plugin = load(Policy.untrusted(), members, body)) {
      assertEquals("[a] 1true7falsetrue", run(plugin).join());
    }
  }

  @Test
  void whatIsGrantedIsAsItWas() throws IOException {
    String body =
        """
        Bag bag = new Bag();
        bag.add("a");
        Items items = bag;
        items.add("b");
        String text = bag + " " + items.size() + " " + bag.hashCode() + " " + items.equals(bag);
        String refused = "";
        try {
          throw new Refusal("no");
        } catch (Refusal e) {
          refused = e.getMessage();
        }
        Predicate<Object> has = items::contains;
        return text + refused + Color.BLUE.name() + Color.valueOf("GREEN").compareTo(Color.BLUE)
            + has.test("b") + bag.countInParallel();
        """;
    try (Plugin plugin = load(Policy.untrusted(), "", body)) {
      assertEquals("[a, b] 2 4066 trueno" + "BLUE-1true2", run(plugin).join());
    }
  }

  /** A plugin that is stopped at once, and not only when its deadline comes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (int i = 0; i < 1_000_000; i++) { bag.contains(\"x\"); } return null;",
        "Items items = bag; for (int i = 0; i < 1_000_000; i++) { items.contains(\"x\"); } return null;",
        "Predicate<Object> has = bag::contains;"
            + " for (int i = 0; i < 1_000_000; i++) { has.test(\"x\"); } return null;",
      })
  void whatCostsMuchIsCharged(String loop) throws IOException {
    String fill = "Bag bag = new Bag(); for (int i = 0; i < 100_000; i++) { bag.add(\"y\"); }\n";
    Policy policy = Policy.untrusted().fuel(50_000_000).deadline(Duration.ofMinutes(5));
    try (Plugin plugin = load(policy, "", fill + loop)) {
      Cown<Object> result = run(plugin);
      Throwable failure = assertThrows(BehaviorException.class, result::join).getCause();
      BudgetExceededException exceeded = assertInstanceOf(BudgetExceededException.class, failure);
      assertEquals("fuel", exceeded.budget());
    }
  }
}
