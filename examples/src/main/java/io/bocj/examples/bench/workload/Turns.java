package io.bocj.examples.bench.workload;

/** How often each is served by a round robin. */
public final class Turns {
  private Turns() {}

  /**
   * How many of {@code turns} the member with this number gets.
   *
   * @param number the member's, from 0 on
   * @param members how many there are
   * @param turns of all members together
   * @return how many
   */
  public static int of(int number, int members, int turns) {
    return turns / members + (number < turns % members ? 1 : 0);
  }
}
