package io.bocj.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.core.ReferenceModel.Mode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Plays a history, in which no two calls that scheduled something overlapped, on the reference
 * model: a behavior may start only when it may run in the model.
 */
final class HistoryReplay {
  private final ReferenceModel<HistoryEntry, Integer> model = new ReferenceModel<>();
  private final TreeMap<Long, Runnable> events = new TreeMap<>();

  static void check(List<HistoryEntry> history) {
    HistoryReplay replay = new HistoryReplay();
    replay.addSchedulings(history);
    for (HistoryEntry entry : history) {
      replay.events.put(entry.start, () -> replay.assertMayRun(entry));
      replay.events.put(entry.end, () -> replay.model.release(entry));
    }
    replay.events.values().forEach(Runnable::run);
    assertTrue(replay.model.idle());
  }

  private void addSchedulings(List<HistoryEntry> history) {
    Map<Long, LinkedHashMap<HistoryEntry, Map<Integer, Mode>>> calls = new LinkedHashMap<>();
    for (HistoryEntry entry : history) {
      calls.computeIfAbsent(entry.scheduling, any -> new LinkedHashMap<>()).put(entry, entry.asked);
    }
    calls.forEach((stamp, call) -> events.put(stamp, () -> model.scheduleBatch(call)));
  }

  private void assertMayRun(HistoryEntry entry) {
    assertTrue(model.mayRun(entry), () -> "started too early: " + entry);
  }
}
