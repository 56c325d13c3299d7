package io.bocj.examples.messages;

import java.util.Locale;

/** What is measured. */
enum Kind {
  /** Two behaviors on two workers: one asks, the other answers. */
  PING_PONG("round trips", 100_000, "45 k"),

  /** A behavior on one worker sends to one on another. */
  ONE_WAY("messages", 2_000_000, "946 k"),

  /** A behavior looks at notices that its worker has decoded before. */
  BOARD_READ("looks", 10_000_000, ""),

  /** A behavior looks up the same keys in a {@link java.util.HashMap}. */
  MAP_READ("looks", 10_000_000, ""),

  /** A behavior writes notices in turn; all have been put up when the clock stops. */
  BOARD_WRITE("changes", 50_000, ""),

  /** A behavior over a pinned cown schedules the next, on the thread that pumps. */
  PUMP("behaviors", 1_000_000, "");

  private final String unit;
  private final int operations;
  private final String bocpy;

  Kind(String unit, int operations, String bocpy) {
    this.unit = unit;
    this.operations = operations;
    this.bocpy = bocpy;
  }

  /** What is counted. */
  String unit() {
    return unit;
  }

  /** How many a repeat does, unless the user says so. */
  int operations() {
    return operations;
  }

  /** What bocpy reached; empty if that is not known. */
  String bocpy() {
    return bocpy;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
