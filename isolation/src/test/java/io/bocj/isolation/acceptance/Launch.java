package io.bocj.isolation.acceptance;

import io.bocj.Fn0;
import io.bocj.isolation.loader.LoaderInterpreterFactory;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;

/** Starts the JDK's tools in processes of their own. */
final class Launch {
  private Launch() {}

  static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** bocj and what it needs, as a class path or a module path. */
  static String bocj(Path... more) {
    Stream<Path> parts =
        Stream.of(
            location(Fn0.class),
            location(LoaderInterpreterFactory.class),
            location(ByteBuddy.class));
    return Stream.concat(parts, Stream.of(more))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** All that a tool prints, warnings included. */
  static String output(Path folder, String tool, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(folder, tool, ".out");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .redirectInput(
                ProcessBuilder.Redirect.from(Files.createTempFile(folder, tool, ".in").toFile()))
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return Files.readString(output, StandardCharsets.UTF_8).strip();
  }
}
