package io.bocj.examples.metering;

import io.bocj.Acquired;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Fn1;
import io.bocj.isolation.Plugin;
import io.bocj.isolation.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** How long it takes to load a plugin of many classes, and to define it in one more worker. */
final class Loading {
  private Loading() {}

  /** Measured in this JVM's first use of plugins, so with cold caches. */
  static String measure(int classes) throws IOException {
    Path folder = compile(classes);
    try (BocRuntime runtime = BocRuntime.builder().workers(1).start();
        BocRuntime other = BocRuntime.builder().workers(1).start()) {
      long start = System.nanoTime();
      try (Plugin plugin = Plugin.load(runtime, Policy.untrusted(), folder)) {
        long loaded = System.nanoTime();
        Fn1<Acquired<Integer>, Integer> all = plugin.behavior(Fn1.class, "p.All");
        run(runtime, all);
        long first = System.nanoTime();
        // Any runtime's worker has a class space of its own.
        run(other, all);
        long second = System.nanoTime();
        return "%d classes: %d ms to check and meter, %d ms to the end of the first behavior, %d ms in the second worker"
            .formatted(
                classes + 1,
                (loaded - start) / 1_000_000,
                (first - loaded) / 1_000_000,
                (second - first) / 1_000_000);
      }
    }
  }

  private static void run(BocRuntime runtime, Fn1<Acquired<Integer>, Integer> all) {
    Cown<Integer> one = runtime.cown(1);
    runtime.when(one).call(all).join();
  }

  private static Path compile(int classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("--classes needs a JDK, which has the compiler");
    }
    Path sources = Files.createTempDirectory("loading");
    Path target = Files.createTempDirectory("loading");
    List<String> arguments =
        new ArrayList<>(
            List.of("-d", target.toString(), "-cp", System.getProperty("java.class.path")));
    arguments.addAll(List.of("-proc:none", "-nowarn"));
    StringBuilder calls = new StringBuilder();
    for (int i = 0; i < classes; i++) {
      calls.append("    sum += new C").append(i).append("().size();\n");
      arguments.add(write(sources, "C" + i, member(i)));
    }
    arguments.add(
        write(
            sources,
            "All",
            "public class All implements io.bocj.Fn1<io.bocj.Acquired<Integer>, Integer> {\n"
                + "  @Override public Integer call(io.bocj.Acquired<Integer> a) {\n"
                + "    int sum = a.get();\n"
                + calls
                + "    return sum;\n  }\n}\n"));
    if (compiler.run(null, null, null, arguments.toArray(new String[0])) != 0) {
      throw new IllegalStateException("the generated classes do not compile");
    }
    return target;
  }

  private static String write(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".java"), "package p;\n" + text).toString();
  }

  /** About as much as a class has on average. */
  private static String member(int i) {
    return """
    import java.util.*;
    class C%d {
      private final List<String> names = new ArrayList<>();
      private final Map<String, Integer> counts = new HashMap<>();
      int size() {
        return names.size();
      }
      int value(int n) {
        for (int i = 0; i < 3; i++) {
          names.add("name " + i + n);
          counts.merge(names.get(i), i, Integer::sum);
        }
        return counts.values().stream().mapToInt(x -> x + 1).sum() + %d;
      }
      String text(Object o) {
        try {
          return o instanceof String s ? s.trim() : String.valueOf(o);
        } catch (RuntimeException e) {
          return e.getMessage();
        }
      }
      boolean has(String name) {
        for (String known : names) {
          if (known.equals(name)) {
            return true;
          }
        }
        return false;
      }
    }
    """
        .formatted(i, i);
  }
}
