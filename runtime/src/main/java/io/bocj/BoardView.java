package io.bocj;

import io.bocj.board.Board;
import io.bocj.board.Notice;
import io.bocj.board.Snapshot;
import io.bocj.scheduler.Counter;
import io.bocj.scheduler.Worker;
import io.bocj.spi.Parcel;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The board as the behaviors of one worker see it: each one snapshot, and values decoded once a
 * version. Belongs to the worker's thread.
 */
final class BoardView {
  /** How many looks are remembered; a power of two. */
  private static final int LOOKS = 256;

  private final Board board;
  private final BocWorker worker;

  /**
   * How much the worker had run before the behavior that looked last: tells behaviors apart without
   * keeping one.
   */
  private long stamp = -1;

  private Snapshot snapshot = Snapshot.EMPTY;

  /**
   * What was found in the snapshot: a key, and behind it its value, null if there is none. By the
   * key's hash; a key is known by identity, as it is mostly a constant.
   */
  private final @Nullable Object[] looks = new Object[2 * LOOKS];

  /** All values of a snapshot. */
  private Map<String, Object> values = Map.of();

  private Snapshot snapshotOfValues = Snapshot.EMPTY;

  BoardView(Board board, BocWorker worker) {
    this.board = board;
    this.worker = worker;
  }

  /** That of the current thread; null if it does not run its own runtime's code. */
  static @Nullable BoardView here() {
    return Worker.current() instanceof BocWorker worker && worker.context().runsOwnCode()
        ? worker.boardView()
        : null;
  }

  boolean shows(Board other) {
    return board == other;
  }

  @Nullable Object read(String key) {
    renew();
    int at = 2 * (key.hashCode() & (LOOKS - 1));
    return looks[at] == key ? looks[at + 1] : look(key, at);
  }

  private @Nullable Object look(String key, int at) {
    Notice notice = snapshot.get(key);
    Object value = notice == null ? null : value(notice);
    looks[at] = key;
    looks[at + 1] = value;
    return value;
  }

  Map<String, Object> values() {
    renew();
    if (snapshotOfValues != snapshot) {
      values = decoded(snapshot);
      snapshotOfValues = snapshot;
    }
    return values;
  }

  private Map<String, Object> decoded(Snapshot seen) {
    Map<String, Object> all = new HashMap<>();
    seen.forEach((key, notice) -> all.put(key, value(notice)));
    return Collections.unmodifiableMap(all);
  }

  private void renew() {
    long now = worker.counter(Counter.EXECUTED);
    if (now != stamp) {
      stamp = now;
      see(board.current());
    }
  }

  private void see(Snapshot current) {
    if (snapshot != current) {
      snapshot = current;
      Arrays.fill(looks, null);
    }
  }

  private Object value(Notice notice) {
    Object state = notice.state();
    return state instanceof Parcel parcel ? decoded(notice, parcel) : state;
  }

  @SuppressWarnings("NullAway") // no notice is null
  private Object decoded(Notice notice, Parcel parcel) {
    Object known = notice.decoded(worker.index());
    if (known == null) {
      known = worker.context().space().unpackForReaders(parcel);
      notice.decoded(worker.index(), known);
    }
    return known;
  }
}
