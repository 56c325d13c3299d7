package io.bocj.examples.measure;

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
 * @param options of the forked JVMs, besides those that differ between them
 */
public record Environment(
    String date, String jvm, String os, int processors, List<String> options) {
  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'");

  /**
   * Here and now.
   *
   * @param options of the forked JVMs
   * @return where figures that are taken now come from
   */
  public static Environment here(List<String> options) {
    return new Environment(
        ZonedDateTime.now(ZoneOffset.UTC).format(TO_THE_MINUTE),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        options);
  }

  /**
   * What stands above a table.
   *
   * @param unit what its figures are
   * @param cacheLine what the cores were like meanwhile, see {@link CacheLines}
   * @param effort how much was run
   * @return lines
   */
  public String heading(String unit, String cacheLine, Object effort) {
    return String.join(
        "\n",
        unit,
        "date    " + date,
        "JVM     " + jvm,
        "OS      %s, %d cores".formatted(os, processors),
        "cores   " + cacheLine,
        "options " + String.join(" ", options),
        "effort  " + effort);
  }
}
