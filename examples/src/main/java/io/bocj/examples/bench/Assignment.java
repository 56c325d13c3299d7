package io.bocj.examples.bench;

import io.bocj.examples.measure.Repeats;

/**
 * What a forked JVM is told to do.
 *
 * @param configuration what to run; the collector is the JVM's already
 * @param behaviors how many in a repeat
 * @param repeats how often
 */
record Assignment(Configuration configuration, int behaviors, Repeats repeats) {}
