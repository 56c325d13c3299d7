package io.bocj.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * A board. Readers take its snapshot; whoever wants to change it first {@link #claim claims} the
 * key on any thread, and is then given its turn by the caller: {@link #put}, {@link #remove} and
 * {@link #unclaim} are called by one thread at a time, each ordered after the one before.
 */
public final class Board {
  private final BoardLimits limits;
  private final Claims claims;

  /** Written by whose turn it is, read by any thread. */
  private volatile Snapshot current = Snapshot.EMPTY;

  /**
   * An empty board.
   *
   * @param limits how much may be on it
   */
  public Board(BoardLimits limits) {
    this.limits = limits;
    this.claims = new Claims(limits);
  }

  /**
   * What is on it.
   *
   * @return all notices at one moment
   */
  public Snapshot current() {
    return current;
  }

  /**
   * Fails unless it is fit for a key.
   *
   * @param key the key
   * @throws NullPointerException if it is null
   * @throws IllegalArgumentException if it is too long
   */
  public void requireKey(String key) {
    Objects.requireNonNull(key, "the key of a notice is null: name it by a string");
    if (key.length() > limits.keyLength()) {
      throw new IllegalArgumentException(
          "the key \""
              + key.substring(0, limits.keyLength())
              + "...\" has "
              + key.length()
              + " characters, and "
              + limits.keyLength()
              + " are allowed; shorten it, or allow more with builder().noticeboard(..) or"
              + " -Dbocj.noticeboard.keyLength");
    }
  }

  /**
   * Takes up room for a notice that may be put there; ended by {@link #put}, {@link #remove} or
   * {@link #unclaim}.
   *
   * @param key its key
   * @throws NullPointerException if the key is null
   * @throws IllegalArgumentException if the key is too long
   * @throws IllegalStateException if the board is full
   */
  public void claim(String key) {
    requireKey(key);
    claims.add(key);
  }

  /**
   * Gives the room up again: nothing is put there.
   *
   * @param key the key that was claimed
   */
  public void unclaim(String key) {
    claims.drop(key);
  }

  /**
   * Puts a notice there.
   *
   * @param key a key that was claimed
   * @param notice the new version
   */
  public void put(String key, Notice notice) {
    boolean replaces = current.get(key) != null;
    current = current.with(key, notice);
    if (replaces) {
      claims.drop(key);
    }
  }

  /**
   * Takes a notice off, if there is one.
   *
   * @param key any key
   */
  public void remove(String key) {
    if (current.get(key) != null) {
      current = current.without(key);
      claims.drop(key);
    }
  }

  /**
   * Replaces all notices where they are; for when nobody changes the board any more.
   *
   * @param replacement makes a version of a key and the version before
   */
  public void replaceAll(BiFunction<String, Notice, Notice> replacement) {
    Map<String, Notice> replaced = new HashMap<>();
    current.forEach((key, notice) -> replaced.put(key, replacement.apply(key, notice)));
    current = Snapshot.of(replaced);
  }
}
