package io.bocj.examples.idle;

import org.jspecify.annotations.Nullable;

/**
 * What a forked JVM measured.
 *
 * @param cpuPercent how much of a core the process used while the runtime was idle
 * @param outside from {@code when} on a thread outside until the body begins; all workers sleep
 * @param pushed from {@code when} in a body that goes on, which has scheduled another before, until
 *     the body begins; all other workers sleep. Null if there is no other worker
 * @param deferred the same for the first that such a body schedules, which its own worker would run
 *     next. Null if there is no other worker
 */
record Sample(
    double cpuPercent,
    Latencies outside,
    @Nullable Latencies pushed,
    @Nullable Latencies deferred) {}
