package io.bocj.examples.bench.peers;

import io.bocj.examples.measure.Repeats;

/**
 * What a forked JVM is told to do.
 *
 * @param entry who runs what; the collector is the JVM's already
 * @param tasks how many in a repeat
 * @param repeats how often
 */
record PeerAssignment(Entry entry, int tasks, Repeats repeats) {}
