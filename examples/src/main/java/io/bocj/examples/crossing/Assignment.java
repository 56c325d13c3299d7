package io.bocj.examples.crossing;

import io.bocj.examples.measure.Repeats;

/**
 * What a forked JVM is told to do.
 *
 * @param pair what to time
 * @param millis how long a repeat takes at least
 * @param repeats how often
 */
record Assignment(Pair pair, int millis, Repeats repeats) {}
