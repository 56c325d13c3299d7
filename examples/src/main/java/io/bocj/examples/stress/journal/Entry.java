package io.bocj.examples.stress.journal;

import io.bocj.Cown;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Something that was scheduled, and what it saw. What is not final is written by whoever runs it,
 * and read when the runtime is quiescent.
 */
public final class Entry {
  private static final long NOT_SEEN = -1;

  private final Task task;
  private final AtomicInteger runs = new AtomicInteger();
  private final long[] versions;
  private final long[] hashes;
  private boolean sawFailure;
  private @Nullable Place result;
  private @Nullable Cown<?> resultCown;

  Entry(Task task) {
    this.task = task;
    int n = task.slots().size();
    versions = new long[n];
    hashes = new long[n];
    Arrays.fill(versions, NOT_SEEN);
  }

  /**
   * What it is.
   *
   * @return what was known when it was scheduled
   */
  public Task task() {
    return task;
  }

  /** It runs. */
  public void begin() {
    runs.incrementAndGet();
  }

  /** It has run. */
  public void end() {
    if (task.scope() != null && task.fate() == Fate.RUNS) {
      task.scope().leave();
    }
  }

  /**
   * How often it ran.
   *
   * @return 1, if all is well
   */
  public int runs() {
    return runs.get();
  }

  /**
   * It sees a value.
   *
   * @param slot in which of its slots
   * @param seen the value
   */
  public void sees(int slot, Note seen) {
    versions[slot] = seen.version();
    hashes[slot] = seen.hash();
  }

  /**
   * It sees that a cown is failed.
   *
   * @param slot in which of its slots
   * @param signature tells the failure from others
   */
  public void seesFailure(int slot, String signature) {
    sees(slot, failed(signature));
    sawFailure = true;
  }

  /**
   * What stands for a failed cown.
   *
   * @param signature tells the failure from others
   * @return a value that no cown has
   */
  public static Note failed(String signature) {
    return new Note(0, Hashes.of(signature));
  }

  /**
   * Whether it saw the value in a slot.
   *
   * @param slot which
   * @return false if it did not look, or did not run
   */
  public boolean saw(int slot) {
    return versions[slot] != NOT_SEEN;
  }

  /**
   * What it saw.
   *
   * @param slot in which slot
   * @return the value
   */
  public Note seen(int slot) {
    return new Note(versions[slot], hashes[slot]);
  }

  /**
   * Whether it came upon a failed cown.
   *
   * @return true if it did
   */
  public boolean sawFailure() {
    return sawFailure;
  }

  /**
   * A hash of what it is and all that it saw.
   *
   * @return the hash
   */
  public long digest() {
    long digest = task.deed().salt();
    for (int i = 0; i < hashes.length; i++) {
      digest = Hashes.mix(digest, Hashes.mix(versions[i], hashes[i]));
    }
    return digest;
  }

  /**
   * What it makes of what it saw in a slot.
   *
   * @param slot which
   * @return the next value there
   */
  public Note next(int slot) {
    return new Note(versions[slot] + 1, Hashes.mix(hashes[slot], digest()));
  }

  /**
   * The value that it returns.
   *
   * @return the value
   */
  public Note returned() {
    return new Note(0, Hashes.mix(digest(), 1));
  }

  /**
   * The place of its result.
   *
   * @return null if it returns nothing
   */
  public @Nullable Place result() {
    return result;
  }

  void result(Place place) {
    result = place;
  }

  /**
   * Its result cown.
   *
   * @return null if it has none, or was not scheduled
   */
  public @Nullable Cown<?> resultCown() {
    return resultCown;
  }

  /**
   * Sets its result cown, on the thread that scheduled it.
   *
   * @param cown what scheduling it returned
   */
  public void resultCown(Cown<?> cown) {
    resultCown = cown;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("#" + task.number());
    text.append(task.source() < 0 ? " of thread " + ~task.source() : " of #" + task.source());
    text.append(", turn ").append(task.turn());
    if (task.unit() != task.number()) {
      text.append(", in the batch of #").append(task.unit());
    }
    text.append(", over ").append(task.slots()).append(", ").append(task.deed().ending());
    return text.append(", ran ").append(runs).toString();
  }
}
