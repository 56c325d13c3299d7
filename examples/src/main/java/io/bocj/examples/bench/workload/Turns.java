package io.bocj.examples.bench.workload;

/** How often each is served by a round robin. */
final class Turns {
  private Turns() {}

  /** How many of {@code turns} the member with this number gets, out of so many members. */
  static int of(int number, int members, int turns) {
    return turns / members + (number < turns % members ? 1 : 0);
  }
}
