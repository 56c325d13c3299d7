package io.bocj.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.core.ReferenceModel.Mode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checker and the replay find what they are there to find, and nothing else. */
class HistoryCheckerTest {
  private static final int CALL_LENGTH = 2;

  private int ids;

  /** Stamps are given as: the call begins, the behavior starts, it ends. */
  private HistoryEntry entry(int batch, Mode mode, long scheduling, long start, long end) {
    HistoryEntry entry = new HistoryEntry(ids++, Map.of(0, mode), batch);
    entry.scheduling = scheduling;
    entry.scheduled = scheduling + CALL_LENGTH;
    entry.start = start;
    entry.end = end;
    entry.runs.set(1);
    return entry;
  }

  private HistoryEntry writer(long scheduling, long start, long end) {
    return entry(HistoryEntry.NO_BATCH, Mode.WRITE, scheduling, start, end);
  }

  private HistoryEntry reader(long scheduling, long start, long end) {
    return entry(HistoryEntry.NO_BATCH, Mode.READ, scheduling, start, end);
  }

  private static void assertFound(String what, HistoryEntry... history) {
    List<String> violations = HistoryChecker.check(List.of(history));
    assertTrue(violations.stream().anyMatch(v -> v.startsWith(what)), violations::toString);
  }

  private static void assertFine(HistoryEntry... history) {
    assertEquals(List.of(), HistoryChecker.check(List.of(history)));
    HistoryReplay.check(List.of(history));
  }

  private static void assertReplayFails(HistoryEntry... history) {
    assertThrows(AssertionError.class, () -> HistoryReplay.check(List.of(history)));
  }

  @Test
  void readersBetweenWritersMayOverlap() {
    assertFine(writer(1, 50, 60), reader(4, 61, 64), reader(7, 62, 63), writer(10, 65, 66));
  }

  @Test
  void readersMayOvertakeEachOther() {
    assertFine(reader(1, 51, 52), reader(4, 49, 50));
  }

  @Test
  void overlappingWritersAreFound() {
    HistoryEntry[] history = {writer(1, 50, 60), writer(4, 55, 65)};
    assertFound("overlap", history);
    assertReplayFails(history);
  }

  @Test
  void aWriterAmongReadersIsFound() {
    HistoryEntry[] history = {reader(1, 50, 60), reader(4, 51, 54), writer(7, 55, 56)};
    assertFound("overlap", history);
    assertReplayFails(history);
  }

  @Test
  void aReaderInsideAWriterIsFound() {
    HistoryEntry[] history = {writer(1, 50, 60), reader(4, 51, 52)};
    assertFound("overlap", history);
    assertReplayFails(history);
  }

  @Test
  void anOvertakenWriterIsFound() {
    HistoryEntry[] history = {writer(1, 55, 56), writer(4, 50, 51)};
    assertFound("overtaken", history);
    assertReplayFails(history);
  }

  @Test
  void aReaderThatOvertakesAWriterIsFound() {
    HistoryEntry[] history = {writer(1, 55, 56), reader(4, 50, 51)};
    assertFound("overtaken", history);
    assertReplayFails(history);
  }

  @Test
  void whatIsScheduledAtTheSameTimeMayRunInAnyOrder() {
    assertEquals(List.of(), HistoryChecker.check(List.of(writer(1, 55, 56), writer(2, 50, 51))));
  }

  @Test
  void aWriterInsideABatchIsFound() {
    assertFound(
        "inside batch",
        entry(7, Mode.READ, 1, 50, 51),
        entry(7, Mode.READ, 1, 54, 55),
        writer(2, 52, 53));
  }

  @Test
  void aReaderBetweenTwoWritersOfABatchIsFound() {
    assertFound(
        "inside batch",
        entry(7, Mode.WRITE, 1, 50, 51),
        entry(7, Mode.WRITE, 1, 54, 55),
        reader(2, 52, 53));
  }

  @Test
  void aReaderAmongTheReadersOfABatchIsFine() {
    assertFine(entry(7, Mode.READ, 1, 50, 51), entry(7, Mode.READ, 1, 54, 55), reader(4, 52, 53));
  }

  @Test
  void aBatchOutOfOrderIsFound() {
    HistoryEntry[] history = {entry(7, Mode.WRITE, 1, 54, 55), entry(7, Mode.WRITE, 1, 50, 51)};
    assertFound("batch out of order", history);
    assertReplayFails(history);
  }

  @Test
  void aLostBehaviorIsFound() {
    HistoryEntry lost = writer(1, 50, 51);
    lost.runs.set(0);
    assertFound("not once", lost);
  }

  @Test
  void aBehaviorThatRanTwiceIsFound() {
    HistoryEntry twice = writer(1, 50, 51);
    twice.runs.set(2);
    assertFound("not once", twice);
  }
}
