package io.bocj.board;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** All notices at one moment. Immutable, so that who has one reads it without further ado. */
public final class Snapshot {
  /** A board before anything is on it. */
  public static final Snapshot EMPTY = new Snapshot(new HashMap<>());

  /** Not changed once it is here. */
  private final Map<String, Notice> notices;

  private Snapshot(Map<String, Notice> notices) {
    this.notices = notices;
  }

  /**
   * One entry.
   *
   * @param key which
   * @return its version at that moment; null if there is none
   */
  public @Nullable Notice get(String key) {
    return notices.get(key);
  }

  /**
   * How many entries there are.
   *
   * @return the number
   */
  public int size() {
    return notices.size();
  }

  /**
   * Hands out all entries, in any order.
   *
   * @param use is given each key and its version
   */
  public void forEach(BiConsumer<String, Notice> use) {
    notices.forEach(use);
  }

  Snapshot with(String key, Notice notice) {
    Map<String, Notice> changed = copy(notices.size() + 1);
    changed.put(key, notice);
    return new Snapshot(changed);
  }

  Snapshot without(String key) {
    Map<String, Notice> changed = copy(notices.size());
    changed.remove(key);
    return new Snapshot(changed);
  }

  private Map<String, Notice> copy(int entries) {
    Map<String, Notice> copy = new HashMap<>(2 * entries);
    copy.putAll(notices);
    return copy;
  }

  static Snapshot of(Map<String, Notice> notices) {
    return new Snapshot(new HashMap<>(notices));
  }
}
