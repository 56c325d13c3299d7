package io.bocj.isolation.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.Fn1;
import io.bocj.TransferException;
import io.bocj.spi.Interpreter;
import io.bocj.spi.InterpreterGroup;
import io.bocj.spi.Lambdas;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications with a loader of their own, compiled for the occasion. */
class CompiledApplicationTest {
  private static final Path BOCJ = Launch.location(Fn1.class);

  @TempDir private Path folder;

  private static URLClassLoader loader(Path classPath) throws Exception {
    return new URLClassLoader(
        new URL[] {classPath.toUri().toURL()}, CompiledApplicationTest.class.getClassLoader());
  }

  @SuppressWarnings("unchecked")
  private static <T> T instance(ClassLoader loader, String className) throws Exception {
    return (T) loader.loadClass(className).getDeclaredConstructor().newInstance();
  }

  private Path classes(String name) throws Exception {
    return Files.createDirectory(folder.resolve(name));
  }

  @Test
  void mayBeCompiledForJava8InTheDefaultPackage() throws Exception {
    String source =
        """
        import java.io.Serializable;
        import java.util.function.*;
        public class Old implements Supplier<Function<String, String>>, Serializable {
          interface Fn extends Function<String, String>, Serializable {
            default Fn twice() { return text -> mine(apply(apply(text))); }
            default String mine(String text) { return "<" + text + ">"; }
          }
          private String end = "!";
          private String ended(String text) { return text + end; }
          public Function<String, String> get() {
            Fn own = this::ended;
            Fn captures = text -> own.apply(text) + end;
            return captures.twice();
          }
        }
        """;
    Path classes =
        Sources.compile(
            classes("old"), Map.of("Old.java", source), "--release", "8", "-Xlint:-options");
    try (URLClassLoader application = loader(classes);
        InterpreterGroup group = Space.open("old", application);
        Interpreter interpreter = group.create(0)) {
      Supplier<Function<String, String>> old = instance(application, "Old");
      Function<String, String> made = Space.in(interpreter, old.get());
      assertEquals("<x!!!!>", made.apply("x"));
      assertSame(interpreter.classLoader(), made.getClass().getClassLoader());
      assertSame(Lambdas.form(old.get()), Lambdas.form(made));
    }
  }

  @Test
  void mayBeAMultiReleaseJarInAFolderWithSpaces() throws Exception {
    String source =
        """
        package com.acme;
        public class Version implements java.util.function.Supplier<String> {
          public String get() { return "%s"; }
        }
        """;
    Path old =
        Sources.compile(classes("v8"), Map.of("com/acme/Version.java", source.formatted("old")));
    Path current =
        Sources.compile(classes("v17"), Map.of("com/acme/Version.java", source.formatted("new")));
    Path jar =
        Sources.jar(
            classes("with space").resolve("acme.jar"),
            Map.of("", old, "META-INF/versions/17/", current));
    try (URLClassLoader application = loader(jar);
        InterpreterGroup group = Space.open("jar", application);
        Interpreter interpreter = group.create(0)) {
      Supplier<String> version = instance(interpreter.classLoader(), "com.acme.Version");
      assertEquals("new", version.get());
      assertEquals(
          jar.toUri().toURL(),
          version.getClass().getProtectionDomain().getCodeSource().getLocation());
    }
  }

  @Test
  void namesAClassThatACapturingLambdaLacks() throws Exception {
    Map<String, String> sources =
        Map.of(
            "com/acme/Dependency.java",
            "package com.acme; public class Dependency implements java.io.Serializable {}",
            "com/acme/User.java",
            """
            package com.acme;
            public class User implements java.util.function.Supplier<Object> {
              public Object get() {
                Dependency dependency = new Dependency();
                return (io.bocj.Fn0<Object>) () -> dependency;
              }
            }
            """);
    Path classes = Sources.compile(classes("lacking"), sources, "-cp", BOCJ.toString());
    try (URLClassLoader application = loader(classes);
        InterpreterGroup group = Space.open("lacking", application);
        Interpreter interpreter = group.create(0)) {
      Object lambda =
          CompiledApplicationTest.<Supplier<Object>>instance(application, "com.acme.User").get();
      Files.delete(classes.resolve("com/acme/Dependency.class"));
      TransferException failure =
          assertThrows(
              TransferException.class,
              () -> interpreter.link(Lambdas.form(lambda), Lambdas.captured(lambda)));
      assertTrue(failure.getMessage().contains("com.acme.Dependency"), failure.getMessage());
      assertTrue(failure.getMessage().contains("lacking-worker-0"), failure.getMessage());
    }
  }
}
