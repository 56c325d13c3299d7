package io.bocj;

import io.bocj.board.BoardLimits;
import io.bocj.message.Capacity;
import io.bocj.scheduler.Conductor;
import io.bocj.scheduler.LedThread;
import io.bocj.spi.Acceptance;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a runtime is like if the builder is not told otherwise: system properties. */
final class Defaults {
  private static final String WORKERS = "bocj.workers";
  private static final String ISOLATION = "bocj.isolation";
  private static final String ACCEPT = "bocj.accept";
  private static final String ENTRIES = "bocj.noticeboard.entries";
  private static final String KEY_LENGTH = "bocj.noticeboard.keyLength";
  private static final String CAPACITY = "bocj.messages.capacity";
  private static final String ON_FULL = "bocj.messages.onFull";

  private static final int USUAL_ENTRIES = 256;
  private static final int USUAL_KEY_LENGTH = 255;

  private Defaults() {}

  private static @Nullable String property(String name) {
    Conductor conductor = LedThread.conductor();
    String led = conductor == null ? null : conductor.setting(name);
    return led != null ? led : System.getProperty(name);
  }

  static int workers() {
    String text = property(WORKERS);
    return text == null
        ? Runtime.getRuntime().availableProcessors()
        : requireWorkers(number(WORKERS, text, "workers"), said(WORKERS, text));
  }

  private static int number(String property, String text, String what) {
    try {
      return Integer.parseInt(text.trim());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          said(property, text) + " is not a number: give the number of " + what + ", from 1", e);
    }
  }

  private static String said(String property, String text) {
    return "-D" + property + "=" + text;
  }

  static int requireWorkers(int n, String said) {
    if (n < 1) {
      throw new IllegalArgumentException(said + ": a runtime needs at least one worker");
    }
    return n;
  }

  static Isolation isolation() {
    return constant(ISOLATION, Isolation.class, Isolation.CLASS_LOADER);
  }

  private static <E extends Enum<E>> E constant(String property, Class<E> type, E usual) {
    String text = property(property);
    if (text == null) {
      return usual;
    }
    try {
      return Enum.valueOf(type, text.trim().toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          said(property, text) + " is not one of " + Arrays.toString(type.getEnumConstants()), e);
    }
  }

  static BoardLimits board() {
    return new BoardLimits(
        atLeastOne(ENTRIES, "notices", USUAL_ENTRIES),
        atLeastOne(KEY_LENGTH, "characters of a key", USUAL_KEY_LENGTH));
  }

  static Capacity messages() {
    int letters = atLeastOne(CAPACITY, "messages under a tag", Integer.MAX_VALUE);
    return new Capacity(letters, constant(ON_FULL, OnFull.class, OnFull.BLOCK) == OnFull.BLOCK);
  }

  private static int atLeastOne(String property, String what, int usual) {
    String text = property(property);
    return text == null
        ? usual
        : requireAtLeastOne(number(property, text, what), said(property, text), what);
  }

  static int requireAtLeastOne(int n, String said, String what) {
    if (n < 1) {
      throw new IllegalArgumentException(said + ": give the number of " + what + ", from 1");
    }
    return n;
  }

  static Acceptance accepted() {
    String text = property(ACCEPT);
    if (text == null) {
      return Acceptance.EVERYTHING;
    }
    try {
      return Acceptance.of(List.of(text.trim()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(said(ACCEPT, text) + ": " + e.getMessage(), e);
    }
  }
}
