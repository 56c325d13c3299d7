package io.bocj.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What happened in a run, in order and in words. Of a long one the beginning is dropped, but counts
 * in whether two are the same. Belongs to the stage's lock while it runs.
 */
final class Trace {
  private static final int MOST_LINES = 1_000;

  private final Deque<String> last = new ArrayDeque<>();
  private long count;
  private long hash;

  void add(Actor who, String what) {
    String line = who.name + " " + what;
    if (last.size() == MOST_LINES) {
      last.removeFirst();
    }
    last.add(line);
    count++;
    hash = 31 * hash + line.hashCode();
  }

  /** The last lines. */
  List<String> lines() {
    return List.copyOf(last);
  }

  /** How many lines there have been. */
  long count() {
    return count;
  }

  /** Equal for what is the same, and hardly ever for anything else. */
  long fingerprint() {
    return hash;
  }
}
