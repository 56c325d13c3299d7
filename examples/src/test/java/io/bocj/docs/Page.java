package io.bocj.docs;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the {@code java} blocks of a page together, and runs them one after another. */
final class Page {
  private static final long TIMEOUT_SECONDS = 120;

  private final Path page;
  private final Path folder;
  private final List<Snippet> snippets;

  Page(Path page, Path folder) throws IOException {
    this.page = page;
    this.folder = folder;
    this.snippets = Snippet.of(page);
  }

  /** Fails with an assertion error that names the page and tells what is wrong. */
  void check() throws IOException, InterruptedException {
    if (snippets.isEmpty()) {
      return;
    }
    compile();
    for (Snippet snippet : snippets) {
      if (snippet.runs()) {
        checkOutput(snippet, run(snippet));
      }
    }
  }

  private void compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "--release",
              "17",
              "-proc:none",
              "-parameters",
              "-d",
              folder.toString(),
              "-cp",
              System.getProperty("java.class.path"));
      var units = files.getJavaFileObjectsFromPaths(writeSources());
      if (!compiler.getTask(messages, files, null, options, null, units).call()) {
        throw new AssertionError(page + " does not compile:\n" + messages);
      }
    }
  }

  private List<Path> writeSources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Snippet snippet : snippets) {
      Path source = folder.resolve(snippet.mainClass().replace('.', '/') + ".java");
      Files.createDirectories(source.getParent());
      sources.add(Files.writeString(source, snippet.source()));
    }
    return sources;
  }

  /** In a JVM of its own, as a reader would: no runtime is shared with tests or other blocks. */
  private String run(Snippet snippet) throws IOException, InterruptedException {
    Path output = folder.resolve(snippet.packageName() + ".txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder + File.pathSeparator + System.getProperty("java.class.path"),
                snippet.mainClass())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(TIMEOUT_SECONDS, SECONDS);
    process.destroyForcibly();
    String printed = Files.readString(output);
    if (!ended || process.exitValue() != 0) {
      String how = ended ? "exits with " + process.exitValue() : "does not end";
      throw new AssertionError(at(snippet) + " " + how + ":\n" + printed);
    }
    return printed;
  }

  private void checkOutput(Snippet snippet, String printed) {
    List<String> expected = snippet.prints();
    List<String> lines = printed.lines().map(String::strip).toList();
    if (!expected.isEmpty() && !lines.equals(expected)) {
      throw new AssertionError(at(snippet) + " says " + expected + " and prints " + lines);
    }
  }

  private String at(Snippet snippet) {
    return page + ":" + snippet.line();
  }
}
