package io.bocj;

import io.bocj.spi.Acceptance;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a runtime is like if the builder is not told otherwise: system properties. */
final class Defaults {
  private static final String WORKERS = "bocj.workers";
  private static final String ISOLATION = "bocj.isolation";
  private static final String ACCEPT = "bocj.accept";

  private Defaults() {}

  static int workers() {
    String text = System.getProperty(WORKERS);
    if (text == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    try {
      return requireWorkers(Integer.parseInt(text.trim()), "-D" + WORKERS + "=" + text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "-D" + WORKERS + "=" + text + " is not a number: give the number of workers, from 1", e);
    }
  }

  static int requireWorkers(int n, String said) {
    if (n < 1) {
      throw new IllegalArgumentException(said + ": a runtime needs at least one worker");
    }
    return n;
  }

  static Isolation isolation() {
    String text = System.getProperty(ISOLATION);
    if (text == null) {
      return Isolation.CLASS_LOADER;
    }
    try {
      return Isolation.valueOf(text.trim().toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "-D" + ISOLATION + "=" + text + " is not one of " + Arrays.toString(Isolation.values()),
          e);
    }
  }

  static Acceptance accepted() {
    String text = System.getProperty(ACCEPT);
    if (text == null) {
      return Acceptance.EVERYTHING;
    }
    try {
      return Acceptance.of(List.of(text.trim()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("-D" + ACCEPT + "=" + text + ": " + e.getMessage(), e);
    }
  }
}
