package io.bocj.examples.bench;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Where figures come from.
 *
 * @param date when the run began
 * @param jvm the virtual machine's name and version
 * @param os the operating system and the architecture
 * @param processors how many the JVM may use
 * @param options of the forked JVMs, besides the collector's
 */
record Environment(String date, String jvm, String os, int processors, List<String> options) {
  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'");

  static Environment here(List<String> options) {
    return new Environment(
        ZonedDateTime.now(ZoneOffset.UTC).format(TO_THE_MINUTE),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        options);
  }
}
