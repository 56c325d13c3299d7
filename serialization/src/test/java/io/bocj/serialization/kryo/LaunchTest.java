package io.bocj.serialization.kryo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.minlog.Log;
import com.esotericsoftware.reflectasm.FieldAccess;
import io.bocj.Cown;
import io.bocj.serialization.testing.Launch;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objenesis.Objenesis;

/** In a JVM of its own, with no options: it must not warn of anything. */
class LaunchTest {
  private static final String ARRIVED =
      String.join(
          System.lineSeparator(),
          "Point[x=1, y=2]",
          "Order o[]",
          "true 1x21.5 3 1099511627776 3.141592653589793",
          "[1]",
          "code 3",
          "");

  @Test
  void onTheClassPathItNeedsNoOptionsAndWarnsOfNothing() throws Exception {
    assertPrints(ARRIVED + "false", List.of("-cp", modules() + File.pathSeparator + tests()));
  }

  @Test
  void onTheModulePathItNeedsNoOptionsAndWarnsOfNothing() throws Exception {
    assertPrints(
        ARRIVED + "true",
        List.of("-p", modules(), "--add-modules", "io.bocj.serialization", "-cp", tests()));
  }

  private static void assertPrints(String expected, List<String> options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add(Launch.class.getName());
    Process process = new ProcessBuilder(command).start();
    String errors = read(process.getErrorStream());
    String output = read(process.getInputStream());
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals("", errors);
    assertEquals(expected, output.strip());
  }

  private static String read(java.io.InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String modules() {
    return Stream.of(
            Cown.class,
            Kryo.class,
            KryoTransfer.class,
            Objenesis.class,
            FieldAccess.class,
            Log.class)
        .map(LaunchTest::home)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String tests() {
    return home(LaunchTest.class);
  }

  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
