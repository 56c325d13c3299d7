package io.bocj;

import io.bocj.core.Slot;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A cown whose value stays where it is: in the application's class space, as a plain reference,
 * never encoded. For what cannot cross, such as a window, a connection or a handle of native code.
 * The handle travels like that of any cown; a behavior that asks for a pinned cown runs at the
 * cown's <em>home</em>, where the body is used as it is, with its captures as references.
 *
 * <p>There are two kinds of home: the place where {@link Boc#pump} is called, and an {@link
 * Executor}. A behavior may ask for several pinned cowns of one home, and for ordinary cowns beside
 * them, whose values are brought there.
 *
 * <pre>{@code
 * PinnedCown<List<String>> lines = PinnedCown.of(new ArrayList<>());
 * Cown<Integer> answer = when().call(() -> 42);             // on a worker
 * when(lines, answer).run((l, a) -> l.get().add("It is " + a.get()));
 * Boc.pump(PumpOptions.drain());                            // here, if the answer is ready
 * System.out.println(lines.join());                         // waits, and pumps meanwhile: [It is 42]
 * }</pre>
 *
 * @param <T> the type of the value
 */
public final class PinnedCown<T extends @Nullable Object> extends Cown<T> {
  /** Null where it is pumped. */
  private final @Nullable Executor home;

  private PinnedCown(T value, @Nullable Executor home) {
    super(value);
    this.home = home;
  }

  /**
   * A cown at home where {@link Boc#pump} is called: its behaviors run there, one at a time, and
   * also while a thread outside of behaviors waits in {@code quiesce}, {@code shutdown}, {@link
   * Scope#join} or {@link Cown#join}. Whose queue it is says the runtime that schedules.
   *
   * @param <T> the type of the value
   * @param value the value, which is kept as it is; null is allowed
   * @return a new cown
   * @throws IllegalStateException in a behavior on a worker, whose values are not the application's
   */
  public static <T extends @Nullable Object> PinnedCown<T> of(T value) {
    requireInApplication("PinnedCown.of(..)");
    return new PinnedCown<>(value, null);
  }

  /**
   * A cown at home in an executor, such as {@code SwingUtilities::invokeLater}. The executor must
   * not run a task before {@code execute} returns, unless that was called in a behavior at home. If
   * {@code execute} throws, the behavior fails with what it threw. Two executors are the same home
   * if they are the same object.
   *
   * @param <T> the type of the value
   * @param value the value, which is kept as it is; null is allowed
   * @param home runs the behaviors, each once; not null
   * @return a new cown
   * @throws IllegalStateException in a behavior on a worker, whose values are not the application's
   */
  public static <T extends @Nullable Object> PinnedCown<T> of(T value, Executor home) {
    Objects.requireNonNull(
        home, "the home of a pinned cown is null: PinnedCown.of(value) is at home where you pump");
    requireInApplication("PinnedCown.of(..)");
    return new PinnedCown<>(value, home);
  }

  private static void requireInApplication(String what) {
    Context place = Context.current();
    if (place != null && !place.atHome()) {
      throw new IllegalStateException(
          what
              + " in a behavior on a worker: a pinned value stays in the application's class space;"
              + " do it outside of behaviors, or in a behavior over a pinned cown");
    }
  }

  @Override
  void requireReadableHere() {
    requireInApplication("the value of " + this + " taken");
  }

  @Nullable Executor home() {
    return home;
  }

  /**
   * One of the pinned cowns that are asked for.
   *
   * @return null if there is none
   * @throws IllegalArgumentException if they are not all of one home
   */
  static @Nullable PinnedCown<?> among(Slot[] slots) {
    PinnedCown<?> found = null;
    for (Slot slot : slots) {
      if (slot.core() instanceof PinnedCown<?> pinned) {
        if (found != null && found.home != pinned.home) {
          throw atTwoHomes(found, pinned);
        }
        found = pinned;
      }
    }
    return found;
  }

  private static IllegalArgumentException atTwoHomes(PinnedCown<?> one, PinnedCown<?> other) {
    return new IllegalArgumentException(
        one
            + " is at home "
            + Homes.describe(one.home)
            + ", and "
            + other
            + " "
            + Homes.describe(other.home)
            + ": no behavior can run at both; schedule one over the first, and have what it returns"
            + " asked for by another over the second");
  }

  @Override
  public String toString() {
    return "Pinned" + super.toString();
  }
}
