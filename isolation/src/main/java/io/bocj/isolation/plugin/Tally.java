package io.bocj.isolation.plugin;

import io.bocj.isolation.PluginReport;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a plugin does. Thread-safe. */
final class Tally {
  final LongAdder behaviors = new LongAdder();
  final LongAdder failures = new LongAdder();
  final LongAdder exceeded = new LongAdder();
  final LongAdder printed = new LongAdder();
  final LongAdder spaces = new LongAdder();
  final LongAdder abandoned = new LongAdder();
  private final LongAdder fuel = new LongAdder();
  private final LongAdder allocated = new LongAdder();
  private final Queue<Thread> runaways = new ConcurrentLinkedQueue<>();

  void used(long units, long bytes) {
    fuel.add(units);
    allocated.add(bytes);
  }

  void abandoned(Thread thread) {
    abandoned.increment();
    runaways.add(thread);
  }

  PluginReport report() {
    runaways.removeIf(thread -> !thread.isAlive());
    return new PluginReport(
        behaviors.sum(),
        failures.sum(),
        exceeded.sum(),
        fuel.sum(),
        allocated.sum(),
        printed.sum(),
        spaces.sum(),
        abandoned.sum(),
        runaways.size());
  }
}
