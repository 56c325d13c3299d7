package io.bocj.isolation.guard;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Initializes classes of the JDK before plugins can have them initialized where the stack runs out:
 * a class whose initializer fails stays failed for the whole JVM. These are the granted classes and
 * what works for them. Done once in a JVM, on a thread of its own.
 */
public final class JdkWarmUp {
  private static final CompletableFuture<Integer> DONE = new CompletableFuture<>();

  /** Packages whose classes only compute, so that initializing them does nothing else. */
  private static final List<String> PACKAGES =
      List.of(
          "java/math",
          "java/text",
          "java/time",
          "java/util/function",
          "java/util/regex",
          "java/util/stream",
          "java/util/random",
          "jdk/internal/math",
          "jdk/internal/util",
          "sun/nio/cs",
          "sun/util/calendar",
          "sun/util/locale");

  /** Of all other packages, besides what is granted, and what is nested in it. */
  private static final List<String> HELPERS =
      List.of(
          "java.lang.String",
          "java.lang.CharacterData",
          "java.lang.AbstractStringBuilder",
          "java.lang.CharacterName",
          "java.nio.Bits",
          "java.nio.Heap",
          "java.nio.StringCharBuffer",
          "java.util.ImmutableCollections",
          "java.util.Dual",
          "java.util.ComparableTimSort",
          "java.util.TimSort",
          "java.util.Abstract",
          "java.util.ArrayPrefixHelpers",
          "java.util.Comparators",
          "java.util.KeyValueHolder",
          "java.util.RegularEnumSet",
          "java.util.JumboEnumSet",
          "java.util.Formatter",
          "java.util.Tripwire",
          "java.util.UnknownFormat",
          "java.util.Spliterators");

  static {
    Thread thread = new Thread(null, JdkWarmUp::initializeAll, "bocj plugins warm-up", 0, false);
    thread.setDaemon(true);
    thread.start();
  }

  private JdkWarmUp() {}

  /** Has it begin. */
  public static void begin() {
    // The static initializer does.
  }

  /**
   * Waits until it is over.
   *
   * @return how many classes were initialized
   */
  public static int await() {
    return DONE.join();
  }

  private static void initializeAll() {
    int count = 0;
    try {
      for (String className : classNames()) {
        count += initialize(className) ? 1 : 0;
      }
    } finally {
      DONE.complete(count);
    }
  }

  private static boolean initialize(String className) {
    try {
      Class.forName(className, true, null);
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  static List<String> classNames() {
    List<String> names = new ArrayList<>();
    Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
    PACKAGES.forEach(name -> addAll(base, name, Integer.MAX_VALUE, names));
    List<String> some = new ArrayList<>();
    othersGranted().forEach(name -> addAll(base, name, 1, some));
    some.stream().filter(JdkWarmUp::isOfUse).forEach(names::add);
    return names;
  }

  /** Packages of the JDK with classes that are granted, and with others that may do more. */
  private static Set<String> othersGranted() {
    Set<String> packages = new TreeSet<>();
    for (String className : AllowList.defaults().classNames()) {
      packages.add(className.substring(0, className.lastIndexOf('.')).replace('.', '/'));
    }
    packages.removeIf(name -> !name.startsWith("java/"));
    packages.removeIf(
        name -> PACKAGES.stream().anyMatch(all -> (name + "/").startsWith(all + "/")));
    return packages;
  }

  private static void addAll(Path base, String folder, int depth, List<String> names) {
    try (Stream<Path> files = Files.walk(base.resolve(folder), depth)) {
      files
          .map(file -> base.relativize(file).toString())
          .filter(file -> file.endsWith(".class"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .forEach(names::add);
    } catch (IOException e) {
      // A JDK without this package has nothing to initialize there.
    }
  }

  private static boolean isOfUse(String className) {
    int nested = className.indexOf('$');
    String outer = nested < 0 ? className : className.substring(0, nested);
    return AllowList.defaults().hasClass(outer) || HELPERS.stream().anyMatch(className::startsWith);
  }
}
