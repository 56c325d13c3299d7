package io.bocj.isolation.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Fn0;
import io.bocj.Fn1;
import io.bocj.isolation.samples.Counter;
import io.bocj.isolation.samples.Greeter;
import io.bocj.isolation.samples.Language;
import io.bocj.isolation.samples.shared.SharedCounter;
import io.bocj.spi.Interpreter;
import io.bocj.spi.InterpreterGroup;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterpreterTest {
  private static final String SHARED = SharedCounter.class.getPackageName() + ".";

  private final InterpreterGroup group = Space.open(SHARED);
  private final Interpreter first = group.create(0);
  private final Interpreter second = group.create(1);

  @AfterEach
  void close() {
    first.close();
    second.close();
    group.close();
  }

  private static Class<?> classIn(Interpreter interpreter, String name)
      throws ClassNotFoundException {
    return Class.forName(name, false, interpreter.classLoader());
  }

  @Test
  void isNamedAfterRuntimeAndWorker() {
    assertEquals("test-worker-1", second.name());
    assertEquals("test-worker-1", second.classLoader().getName());
  }

  @Test
  void hasStaticsOfItsOwnAndLeavesTheApplicationsUninitialized() throws Exception {
    Fn0<Integer> next = () -> Counter.next();
    assertEquals(1, Space.in(first, next).call());
    assertEquals(2, Space.in(first, next).call());
    assertEquals(1, Space.in(second, next).call());
    assertNotNull(System.getProperty(Counter.INITIALIZED_BY + "test-worker-0"));
    String application = InterpreterTest.class.getClassLoader().getName();
    assertNull(System.getProperty(Counter.INITIALIZED_BY + application));
  }

  @Test
  void runsWhatTheJvmChecksAcrossClassFiles() throws Exception {
    Fn0<List<String>> features = Language::features;
    List<String> expected =
        List.of(
            "nest 42",
            "enum 40",
            "circle 1",
            "Square[side=2]",
            "anonymous 40",
            "proxy greetx",
            "package io.bocj.isolation.samples");
    assertEquals(expected, Space.in(first, features).call());
  }

  @Test
  void leavesSharedPackagesTheJdkAndBocjToTheApplication() throws Exception {
    Fn0<Integer> next = () -> SharedCounter.next();
    int before = SharedCounter.next();
    assertEquals(before + 1, Space.in(first, next).call());
    assertEquals(before + 2, Space.in(second, next).call());
    for (Class<?> type :
        List.of(
            SharedCounter.class,
            Interpreter.class,
            Fn0.class,
            String.class,
            java.sql.Connection.class,
            javax.tools.ToolProvider.class,
            com.sun.source.tree.Tree.class)) {
      assertSame(type, classIn(first, type.getName()));
    }
  }

  @Test
  void definesOtherPackagesBelowBocjAnew() throws Exception {
    assertNotSame(Language.class, classIn(first, Language.class.getName()));
  }

  @Test
  void linksLambdasOfSharedPackages() throws Exception {
    Fn1<String, Object> appending = SharedCounter.appending("ab", 2);
    assertEquals("xabab", Space.in(first, appending).call("x"));
    assertEquals(3, Space.in(first, SharedCounter.length()).call("abc"));
    assertSame(
        SharedCounter.class.getClassLoader(),
        Space.in(first, appending).getClass().getClassLoader());
  }

  @Test
  @SuppressWarnings("unchecked")
  void linksLambdasOfTheJdk() {
    Function<String, Integer> length =
        (Function<String, Integer> & java.io.Serializable) text -> text.length();
    Comparator<String> made = Space.in(first, Comparator.comparing(length));
    assertTrue(made.compare("aaa", "b") > 0);
  }

  @Test
  void findsServiceProvidersThroughTheContextLoader() throws Exception {
    Fn0<String> greeting =
        () -> {
          Greeter greeter = ServiceLoader.load(Greeter.class).findFirst().orElseThrow();
          return greeter.greet(greeter.getClass().getClassLoader().getName());
        };
    Fn0<String> made = Space.in(first, greeting);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(first.classLoader());
    try {
      assertEquals("hello test-worker-0", made.call());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void seesTheApplicationsResources() throws Exception {
    Fn0<String> reading =
        () -> {
          try (InputStream text = Language.class.getResourceAsStream("greeting.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
          }
        };
    assertEquals("hello from the application", Space.in(first, reading).call());
    String all = "META-INF/services/" + Greeter.class.getName();
    assertTrue(first.classLoader().getResources(all).hasMoreElements());
    assertNull(first.classLoader().getResource("no/such/resource"));
  }

  @Test
  void knowsWhereCodeComesFrom() throws Exception {
    for (Class<?> type : List.of(Language.class, Test.class)) {
      URL expected = type.getProtectionDomain().getCodeSource().getLocation();
      Class<?> copy = classIn(first, type.getName());
      assertEquals(expected, copy.getProtectionDomain().getCodeSource().getLocation());
      assertSame(first.classLoader(), copy.getProtectionDomain().getClassLoader());
    }
  }

  @Test
  void namesAMissingClassAndItself() {
    ClassNotFoundException missing =
        assertThrows(
            ClassNotFoundException.class, () -> first.classLoader().loadClass("com.acme.Missing"));
    assertTrue(missing.getMessage().startsWith("com.acme.Missing in interpreter test-worker-0:"));
  }

  @Test
  void loadsInParallel() throws Exception {
    List<String> names =
        List.of(
            Language.class.getName(),
            Greeter.class.getName(),
            "org.junit.jupiter.api.Assertions",
            "org.awaitility.Awaitility",
            "net.bytebuddy.ByteBuddy");
    int threads = 8;
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      for (String name : names) {
        assertEquals(1, loadedAtOnce(executor, threads, name).size());
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private Set<Object> loadedAtOnce(ExecutorService executor, int threads, String name)
      throws Exception {
    CountDownLatch ready = new CountDownLatch(threads);
    Callable<Class<?>> load =
        () -> {
          ready.countDown();
          ready.await();
          return Class.forName(name, true, first.classLoader());
        };
    List<Future<Class<?>>> loads = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      loads.add(executor.submit(load));
    }
    Set<Object> classes = new HashSet<>();
    for (Future<Class<?>> loaded : loads) {
      classes.add(loaded.get());
    }
    return classes;
  }

  @Test
  void refusesEverythingOnceClosed() {
    first.close();
    Fn0<Integer> one = () -> 1;
    assertThrows(IllegalStateException.class, first::classLoader);
    assertThrows(IllegalStateException.class, () -> Space.in(first, one));
    group.close();
    assertThrows(IllegalStateException.class, () -> group.create(2));
  }
}
