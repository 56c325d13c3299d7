package io.bocj.examples.stress.journal;

import io.bocj.Cown;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A cown, and who is in it. */
public final class Place {
  private static final int WRITER = -1;

  private final int number;
  private final int kind;
  private final @Nullable Entry producer;
  private final Note first;

  /** Readers, or {@link #WRITER}; as the bodies themselves report. */
  private final AtomicInteger occupants = new AtomicInteger();

  /** Written before the place is published in the journal. */
  private @Nullable Cown<Object> cown;

  Place(int number, int kind, @Nullable Entry producer, Note first) {
    this.number = number;
    this.kind = kind;
    this.producer = producer;
    this.first = first;
  }

  /**
   * Its number in the journal.
   *
   * @return from 0
   */
  public int number() {
    return number;
  }

  /**
   * Which kind of value it holds.
   *
   * @return a number, whose meaning is the application's
   */
  public int kind() {
    return kind;
  }

  /**
   * Whose result it is.
   *
   * @return null if it is no result
   */
  public @Nullable Entry producer() {
    return producer;
  }

  /**
   * What it holds at first, unless it is a result.
   *
   * @return the value, in whatever form it is held
   */
  public Note first() {
    return first;
  }

  /**
   * Its cown.
   *
   * @return the cown
   * @throws IllegalStateException before it was set
   */
  public Cown<Object> cown() {
    if (cown == null) {
      throw new IllegalStateException(this + " was used before it had a cown");
    }
    return cown;
  }

  /**
   * Sets its cown; once, before anybody else knows the place.
   *
   * @param made the cown
   */
  public void cown(Cown<Object> made) {
    cown = made;
  }

  /**
   * Somebody comes in.
   *
   * @param writes whether to write
   * @return false if that must not be
   */
  boolean enter(boolean writes) {
    return writes
        ? occupants.compareAndSet(0, WRITER)
        : occupants.getAndUpdate(n -> n == WRITER ? n : n + 1) != WRITER;
  }

  /** Somebody who was let in goes. */
  void leave(boolean writes) {
    occupants.addAndGet(writes ? 1 : -1);
  }

  @Override
  public String toString() {
    return "c" + number;
  }
}
