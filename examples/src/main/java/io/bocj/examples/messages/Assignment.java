package io.bocj.examples.messages;

import io.bocj.examples.measure.Repeats;

/**
 * What a forked JVM is told to do.
 *
 * @param configuration what to measure
 * @param operations how many in a repeat
 * @param repeats how often
 */
record Assignment(Configuration configuration, int operations, Repeats repeats) {}
