package io.bocj.flight;

import org.jspecify.annotations.Nullable;

/**
 * Begins events, where they are recorded.
 *
 * <p>Each method returns null unless somebody records its event, and then costs what {@code
 * isEnabled} of an event does: the body of that is empty until the JVM begins to record, which is
 * when it replaces it. It is asked of objects that are made once, so nothing is allocated.
 *
 * <p>The module {@code jdk.jfr} may be missing. Then the classes of the events cannot be loaded,
 * and are not: where one is named as the type of a variable, it is only ever null.
 */
public final class Flight {
  private static final boolean PRESENT = isPresent();

  private Flight() {}

  /** Making one has the classes of all events loaded. */
  private static final class Switches {
    static final BehaviorEvent BEHAVIOR = new BehaviorEvent();
    static final CrossingEvent CROSSING = new CrossingEvent();
    static final FailureEvent FAILURE = new FailureEvent();
    static final ParkEvent PARK = new ParkEvent();
    static final StealEvent STEAL = new StealEvent();
    static final WidthEvent WIDTH = new WidthEvent();

    Switches() {}
  }

  private static boolean isPresent() {
    try {
      new Switches();
      return true;
    } catch (LinkageError e) {
      // There is no jdk.jfr, or bocj's module does not read it.
      return false;
    }
  }

  /**
   * Has the classes of the events loaded now, and not by the first behavior: that may have little
   * stack left, and a class that could not be initialized is broken for good.
   */
  public static void load() {
    // That is done by the initializer of this class.
  }

  /**
   * A behavior begins.
   *
   * @return the event; null unless it is recorded
   */
  public static @Nullable BehaviorEvent behavior() {
    return PRESENT && Switches.BEHAVIOR.isEnabled() ? BehaviorEvent.begun() : null;
  }

  /**
   * A value is about to be encoded or decoded.
   *
   * @return the event; null unless it is recorded
   */
  public static @Nullable CrossingEvent crossing() {
    return PRESENT && Switches.CROSSING.isEnabled() ? CrossingEvent.begun() : null;
  }

  /**
   * A behavior has failed.
   *
   * @return the event; null unless it is recorded
   */
  public static @Nullable FailureEvent failure() {
    return PRESENT && Switches.FAILURE.isEnabled() ? FailureEvent.begun() : null;
  }

  /**
   * A worker goes to sleep.
   *
   * @return the event; null unless it is recorded
   */
  public static @Nullable ParkEvent park() {
    return PRESENT && Switches.PARK.isEnabled() ? ParkEvent.begun() : null;
  }

  /**
   * A worker has taken work from another.
   *
   * @return the event; null unless it is recorded
   */
  public static @Nullable StealEvent steal() {
    return PRESENT && Switches.STEAL.isEnabled() ? StealEvent.begun() : null;
  }

  /**
   * More or fewer workers run from now on.
   *
   * @return the event; null unless it is recorded
   */
  public static @Nullable WidthEvent width() {
    return PRESENT && Switches.WIDTH.isEnabled() ? WidthEvent.begun() : null;
  }
}
