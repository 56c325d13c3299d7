package io.bocj;

/**
 * What {@link Boc#pump} has done.
 *
 * @param executed how many behaviors were run, failed ones included
 * @param deadlineReached whether the deadline came while there was still a behavior ready
 * @param failed how many of them have failed
 */
public record PumpResult(int executed, boolean deadlineReached, int failed) {
  static final PumpResult NOTHING = new PumpResult(0, false, 0);
}
