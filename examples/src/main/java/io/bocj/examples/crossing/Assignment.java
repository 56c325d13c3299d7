package io.bocj.examples.crossing;

/**
 * What a forked JVM is told to do.
 *
 * @param pair what to time
 * @param millis how long a repeat takes at least
 * @param warmup how many repeats come first and do not count
 * @param repeats how many then count
 */
record Assignment(Pair pair, int millis, int warmup, int repeats) {}
