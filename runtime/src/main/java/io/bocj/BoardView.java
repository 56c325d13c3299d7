package io.bocj;

import io.bocj.board.Board;
import io.bocj.board.Notice;
import io.bocj.board.Snapshot;
import io.bocj.scheduler.Counter;
import io.bocj.spi.Parcel;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The board as the behaviors of one worker see it: each one snapshot, and values decoded once a
 * version. Belongs to the worker's thread.
 */
final class BoardView {
  private final Board board;

  /**
   * How much the worker had run before the behavior that looked last: tells behaviors apart without
   * keeping one.
   */
  private long stamp = -1;

  private Snapshot snapshot = Snapshot.EMPTY;

  /** All values of a snapshot. */
  private Map<String, Object> values = Map.of();

  private Snapshot snapshotOfValues = Snapshot.EMPTY;

  BoardView(Board board) {
    this.board = board;
  }

  @Nullable Object read(BocWorker worker, String key) {
    Notice notice = snapshot(worker).get(key);
    return notice == null ? null : value(worker, notice);
  }

  Map<String, Object> values(BocWorker worker) {
    Snapshot seen = snapshot(worker);
    if (snapshotOfValues != seen) {
      values = decoded(worker, seen);
      snapshotOfValues = seen;
    }
    return values;
  }

  private static Map<String, Object> decoded(BocWorker worker, Snapshot seen) {
    Map<String, Object> all = new HashMap<>();
    seen.forEach((key, notice) -> all.put(key, value(worker, notice)));
    return Collections.unmodifiableMap(all);
  }

  private Snapshot snapshot(BocWorker worker) {
    long now = worker.counter(Counter.EXECUTED);
    if (now != stamp) {
      stamp = now;
      snapshot = board.current();
    }
    return snapshot;
  }

  private static Object value(BocWorker worker, Notice notice) {
    Object state = notice.state();
    return state instanceof Parcel parcel ? decoded(worker, notice, parcel) : state;
  }

  @SuppressWarnings("NullAway") // no notice is null
  private static Object decoded(BocWorker worker, Notice notice, Parcel parcel) {
    Object known = notice.decoded(worker.index());
    if (known == null) {
      known = worker.context().space().unpack(parcel.detached());
      notice.decoded(worker.index(), known);
    }
    return known;
  }
}
