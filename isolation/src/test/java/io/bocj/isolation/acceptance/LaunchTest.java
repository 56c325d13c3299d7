package io.bocj.isolation.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One program, started in the ways in which programs are started. */
class LaunchTest {
  private static final String IMPORTS =
      """
      import io.bocj.*;
      import io.bocj.spi.*;
      import java.util.*;
      """;

  private static final String BODY =
      """
      String run() throws Exception {
        String word = "n";
        Fn0<String> body = () -> word + ++count;
        Fn0<String> constant = () -> "c";
        ClassLoader application = body.getClass().getClassLoader();
        StringBuilder out = new StringBuilder();
        InterpreterFactory factory =
            ServiceLoader.load(InterpreterFactory.class).findFirst().orElseThrow();
        try (InterpreterGroup group =
            factory.open(new InterpreterSettings("launch", application, List.of()))) {
          for (int worker = 0; worker < 2; worker++) {
            Interpreter interpreter = group.create(worker);
            for (Fn0<String> each : List.of(body, body, constant)) {
              Fn0<?> made =
                  (Fn0<?>) interpreter.link(Lambdas.form(each), Lambdas.captured(each));
              boolean own = made.getClass().getClassLoader() == interpreter.classLoader();
              out.append(made.call()).append(own ? " " : " not its own ");
            }
            interpreter.close();
          }
        }
        return out.toString() + count;
      }
      """;

  private static final String PROGRAM =
      IMPORTS
          + "public class Program { static int count; static "
          + BODY
          + "public static void main(String[] a) throws Exception { System.out.println(run()); } }";

  private static final String EXPECTED = "n1 n2 c n1 n2 c 0";

  @TempDir private Path folder;

  @Test
  void asASourceFile() throws Exception {
    Path source = Files.writeString(folder.resolve("Program.java"), PROGRAM);
    assertEquals(EXPECTED, Launch.output(folder, "java", "-cp", Launch.bocj(), source.toString()));
  }

  @Test
  void asAModuleThatOpensNothing() throws Exception {
    Map<String, String> sources =
        Map.of(
            "module-info.java",
            "module com.acme { requires io.bocj; uses io.bocj.spi.InterpreterFactory; }",
            "com/acme/Program.java",
            "package com.acme; " + PROGRAM);
    Path classes = Files.createDirectory(folder.resolve("module"));
    Sources.compile(classes, sources, "-p", Launch.bocj(Launch.location(NullMarked.class)));
    String path = Launch.bocj(classes);
    assertEquals(
        EXPECTED, Launch.output(folder, "java", "-p", path, "-m", "com.acme/com.acme.Program"));
  }

  @Test
  void withAnAgentsClassesOnTheBootClassPath() throws Exception {
    Path agent = Files.createDirectory(folder.resolve("agent"));
    Sources.compile(
        agent,
        Map.of(
            "com/acme/Hook.java", "package com.acme; public class Hook { public static int n; }"));
    String program =
        PROGRAM.replace("++count", "++com.acme.Hook.n").replace("+ count", "+ com.acme.Hook.n");
    Path classes = Files.createDirectory(folder.resolve("program"));
    Sources.compile(
        classes,
        Map.of("Program.java", program),
        "-cp",
        Launch.bocj(agent, Launch.location(NullMarked.class)));
    assertEquals(
        "n1 n2 c n3 n4 c 4",
        // Without -Xshare the JVM would warn that such a class path disables class data sharing.
        Launch.output(
            folder,
            "java",
            "-Xshare:off",
            "-Xbootclasspath/a:" + agent,
            "-cp",
            Launch.bocj(classes),
            "Program"));
  }

  @Test
  void asSnippetsInJshell() throws Exception {
    String script = IMPORTS + "int count;\n" + BODY + "System.out.println(run());\n/exit\n";
    Path file = Files.writeString(folder.resolve("program.jsh"), script);
    String preferences = "-J-Djava.util.prefs.userRoot=" + folder;
    Files.createDirectories(folder.resolve(".java/.userPrefs"));
    assertEquals(
        EXPECTED,
        Launch.output(
            folder, "jshell", preferences, "-s", "--class-path", Launch.bocj(), file.toString()));
  }
}
