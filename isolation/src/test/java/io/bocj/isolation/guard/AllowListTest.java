package io.bocj.isolation.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the curated list grants, and what it must not. */
class AllowListTest {
  private static final AllowList LIST = AllowList.defaults();

  /** Granted where the JDK has them. */
  private static final Set<String> NEWER =
      Set.of(
          "java.lang.MatchException",
          "java.util.SequencedCollection",
          "java.util.SequencedMap",
          "java.util.SequencedSet");

  /** Through objects of these there is a way to everything. */
  private static final List<String> NEVER =
      List.of(
          "java.lang.Thread",
          "java.lang.ThreadGroup",
          "java.lang.ClassLoader",
          "java.lang.Module",
          "java.lang.ModuleLayer",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime",
          "java.lang.ref.ReferenceQueue",
          "java.lang.ref.Cleaner",
          "java.lang.invoke.MethodHandle",
          "java.lang.invoke.MethodHandles",
          "java.lang.invoke.MethodHandles$Lookup",
          "java.lang.invoke.VarHandle",
          "java.lang.reflect.Method",
          "java.lang.reflect.Field",
          "java.lang.reflect.Constructor",
          "java.lang.reflect.Proxy",
          "java.io.File",
          "java.io.FileDescriptor",
          "java.io.ObjectInputStream",
          "java.io.ObjectOutputStream",
          "java.io.RandomAccessFile",
          "java.net.URL",
          "java.net.URI",
          "java.net.Socket",
          "java.nio.file.Path",
          "java.nio.file.Files",
          "java.util.Timer",
          "java.util.Scanner",
          "java.util.ResourceBundle",
          "java.util.concurrent.Executor",
          "java.util.concurrent.ForkJoinPool",
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.BlockingQueue",
          "java.util.concurrent.locks.LockSupport",
          "java.util.concurrent.locks.Condition",
          "java.util.stream.StreamSupport",
          "java.util.zip.ZipFile",
          "java.util.zip.Deflater",
          "java.util.zip.Inflater",
          "sun.misc.Unsafe",
          "io.bocj.BocRuntime",
          "io.bocj.PinnedCown",
          "io.bocj.isolation.Plugin",
          "io.bocj.isolation.guard.Meter",
          "io.bocj.spi.Parcel");

  @Test
  void everyClassIsThere() {
    Set<String> missing = new TreeSet<>();
    for (String name : LIST.classNames()) {
      if (Hierarchy.find(name.replace('.', '/')) == null && !NEWER.contains(name)) {
        missing.add(name);
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void nothingIsGrantedThatLeadsToEverything() {
    for (String name : NEVER) {
      assertFalse(LIST.hasClass(name), name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.System exit",
        "java.lang.System getProperty",
        "java.lang.System getenv",
        "java.lang.System load",
        "java.lang.System loadLibrary",
        "java.lang.System setOut",
        "java.lang.System in",
        "java.lang.System gc",
        "java.lang.System console",
        "java.lang.System getLogger",
        "java.lang.Object wait",
        "java.lang.Object notify",
        "java.lang.Object finalize",
        "java.lang.Class forName",
        "java.lang.Class getClassLoader",
        "java.lang.Class getDeclaredMethods",
        "java.lang.Class newInstance",
        "java.lang.Class getResource",
        "java.lang.String intern",
        "java.lang.Integer getInteger",
        "java.lang.Long getLong",
        "java.lang.Boolean getBoolean",
        "java.util.Locale setDefault",
        "java.util.TimeZone setDefault",
        "java.util.ServiceLoader loadInstalled",
        "java.util.Collection parallelStream",
        "java.util.Arrays parallelSort",
        "java.util.concurrent.TimeUnit sleep",
        "java.util.concurrent.ConcurrentHashMap forEach",
        "java.util.concurrent.locks.Lock newCondition",
        "java.util.stream.BaseStream parallel",
        "java.util.stream.IntStream parallel",
        "java.io.PrintStream <init>",
        "java.io.PrintWriter <init>",
        "java.nio.ByteBuffer allocateDirect",
        "io.bocj.Boc shutdown",
        "io.bocj.Boc runtime",
        "io.bocj.Cown join",
        "io.bocj.Cown of",
        "io.bocj.Cown unwrap",
        "io.bocj.Cown future"
      })
  void isNotGranted(String member) {
    String[] words = member.split(" ");
    assertTrue(LIST.hasClass(words[0]), "the class is, so that the test can fail");
    assertFalse(LIST.hasMember(words[0], words[1]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"java.lang.String length", "java.util.ArrayList add", "java.lang.Math abs"})
  void isGranted(String member) {
    String[] words = member.split(" ");
    assertTrue(LIST.hasMember(words[0], words[1]));
  }
}
