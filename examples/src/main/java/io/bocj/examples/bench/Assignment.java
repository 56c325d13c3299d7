package io.bocj.examples.bench;

/**
 * What a forked JVM is told to do.
 *
 * @param configuration what to run; the collector is the JVM's already
 * @param behaviors how many in a repeat
 * @param warmup how many repeats come first and do not count
 * @param repeats how many then count
 */
record Assignment(Configuration configuration, int behaviors, int warmup, int repeats) {}
