package io.bocj.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds a history, of behaviors that were scheduled and run by many threads, against what ownership
 * promises. Two behaviors conflict if they share a cown that at least one of them writes. Then:
 *
 * <ul>
 *   <li>they do not overlap;
 *   <li>if the call that scheduled one had returned before that of the other began, they run in
 *       this order, which includes all that one thread or one body schedules;
 *   <li>those of one batch run in its order, and no writer comes between two of them.
 * </ul>
 *
 * And everything runs exactly once.
 */
final class HistoryChecker {
  private final List<String> violations = new ArrayList<>();

  private HistoryChecker() {}

  /** What is wrong; empty if nothing is. */
  static List<String> check(List<HistoryEntry> history) {
    HistoryChecker checker = new HistoryChecker();
    checker.checkEachRanOnce(history);
    checker.byCown(history).forEach(checker::checkCown);
    return checker.violations;
  }

  private void checkEachRanOnce(List<HistoryEntry> history) {
    for (HistoryEntry entry : history) {
      if (entry.runs.get() != 1) {
        violations.add("not once: " + entry);
      }
    }
  }

  private Map<Integer, List<HistoryEntry>> byCown(List<HistoryEntry> history) {
    Map<Integer, List<HistoryEntry>> byCown = new HashMap<>();
    for (HistoryEntry entry : history) {
      for (int cown : entry.asked.keySet()) {
        byCown.computeIfAbsent(cown, any -> new ArrayList<>()).add(entry);
      }
    }
    return byCown;
  }

  private void checkCown(int cown, List<HistoryEntry> entries) {
    entries.sort(Comparator.comparingLong(entry -> entry.start));
    checkOverlap(cown, entries);
    checkOrder(cown, entries);
    checkBatches(cown, entries);
  }

  private void checkOverlap(int cown, List<HistoryEntry> inOrder) {
    long lastEnd = -1;
    long lastWriterEnd = -1;
    for (HistoryEntry entry : inOrder) {
      boolean writes = entry.writes(cown);
      if (entry.start < (writes ? lastEnd : lastWriterEnd)) {
        violations.add("overlap on c" + cown + ": " + entry);
      }
      lastEnd = Math.max(lastEnd, entry.end);
      lastWriterEnd = writes ? Math.max(lastWriterEnd, entry.end) : lastWriterEnd;
    }
  }

  private void checkOrder(int cown, List<HistoryEntry> inOrder) {
    long latest = -1;
    long latestWriter = -1;
    for (HistoryEntry entry : inOrder) {
      boolean writes = entry.writes(cown);
      if (entry.scheduled < (writes ? latest : latestWriter)) {
        violations.add("overtaken on c" + cown + " by one scheduled later: " + entry);
      }
      latest = Math.max(latest, entry.scheduling);
      latestWriter = writes ? Math.max(latestWriter, entry.scheduling) : latestWriter;
    }
  }

  private void checkBatches(int cown, List<HistoryEntry> inOrder) {
    Map<Integer, List<Integer>> positions = new HashMap<>();
    for (int i = 0; i < inOrder.size(); i++) {
      int batch = inOrder.get(i).batch;
      if (batch != HistoryEntry.NO_BATCH) {
        positions.computeIfAbsent(batch, any -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> batch : positions.values()) {
      checkOrderInBatch(cown, batch.stream().map(inOrder::get).toList());
      for (int i = 1; i < batch.size(); i++) {
        checkNothingBetween(cown, inOrder.subList(batch.get(i - 1), batch.get(i) + 1));
      }
    }
  }

  /** Ids grow in the order of the batch. */
  private void checkOrderInBatch(int cown, List<HistoryEntry> members) {
    int latest = -1;
    int latestWriter = -1;
    for (HistoryEntry entry : members) {
      boolean writes = entry.writes(cown);
      if (entry.id < (writes ? latest : latestWriter)) {
        violations.add("batch out of order on c" + cown + ": " + entry);
      }
      latest = Math.max(latest, entry.id);
      latestWriter = writes ? Math.max(latestWriter, entry.id) : latestWriter;
    }
  }

  /** A reader between two may be in front of or behind both, unless both of them write. */
  private void checkNothingBetween(int cown, List<HistoryEntry> fromTo) {
    boolean bothWrite = fromTo.get(0).writes(cown) && fromTo.get(fromTo.size() - 1).writes(cown);
    for (HistoryEntry between : fromTo.subList(1, fromTo.size() - 1)) {
      if (bothWrite || between.writes(cown)) {
        violations.add("inside batch " + fromTo.get(0).batch + " on c" + cown + ": " + between);
      }
    }
  }
}
