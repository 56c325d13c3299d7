package io.bocj;

import io.bocj.core.CownCore;
import io.bocj.core.Slot;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A concurrent owner: it owns a value, and behaviors that ask for it get the value one after the
 * other, or, reading, together. The handle is an immutable object that may be passed anywhere:
 * captured by bodies, stored in other cowns' values, used as a key. It belongs to no runtime; any
 * may schedule over it.
 *
 * <pre>{@code
 * Cown<Integer> counter = Cown.of(0);
 * for (int i = 0; i < 1000; i++) {
 *   when(counter).run(c -> c.set(c.get() + 1));
 * }
 * System.out.println(counter.join());   // 1000
 * }</pre>
 *
 * <p>Cowns are ordered by {@link #id}; equality is identity.
 *
 * @param <T> the type of the value
 * @see <a href="https://doi.org/10.1145/3622852">When Concurrency Matters: Behaviour-Oriented
 *     Concurrency (OOPSLA 2023)</a>
 */
@SuppressWarnings("exports") // one object a cown: a result cown is made for every behavior
public non-sealed class Cown<T extends @Nullable Object> extends CownCore
    implements Request<Acquired<T>>, Comparable<Cown<?>> {

  /**
   * Makes an idle cown.
   *
   * @param state the value: a {@link io.bocj.spi.Parcel} where it is encoded, a {@link Failure} if
   *     the cown is failed, else the value itself
   */
  Cown(@Nullable Object state) {
    this(state, null);
  }

  private Cown(@Nullable Object state, @Nullable Slot tail) {
    super(state, tail);
  }

  /** A result cown, for a behavior that is about to be made. */
  static <T extends @Nullable Object> Cown<T> unborn() {
    return new Cown<>(Failure.LOST, UNBORN);
  }

  /**
   * A cown with a value, held in the way of the running behavior's runtime, else of the default
   * one: with {@link Isolation#NONE} the reference is kept, and must not be used any more other
   * than through the cown; with {@link Isolation#CLASS_LOADER} a snapshot is taken.
   *
   * @param <T> the type of the value
   * @param value the value; null is allowed
   * @return a new cown
   * @throws TransferException if the value cannot cross; the message names the path to what cannot
   */
  public static <T extends @Nullable Object> Cown<T> of(T value) {
    return new Cown<>(atRest(value));
  }

  /** What a new cown holds that belongs to no runtime. */
  static @Nullable Object atRest(@Nullable Object value) {
    Context place = Context.current();
    if (place != null) {
      return place.atRest(value);
    }
    return Defaults.isolation() == Isolation.NONE
        ? value
        : ApplicationSpaces.current().export(value);
  }

  /**
   * The number that orders cowns, unique in this JVM and never reused. Requests are sorted by it,
   * which is what rules deadlock out.
   *
   * @return the number; positive
   */
  public long id() {
    return order();
  }

  /**
   * Asks for this cown shared with other readers. The value must not be mutated then.
   *
   * @return the request, for {@code when} or {@code group}
   */
  public Request<AcquiredRead<T>> read() {
    return new ReadRequest<>(this);
  }

  /**
   * The value after everything that has been scheduled over this cown so far, in the caller's class
   * space. Fails with a {@link BehaviorException} if the cown is failed. What depends on the future
   * runs on a worker unless it is said to run elsewhere.
   *
   * @return the future; cancelling it has no effect on any behavior
   */
  public CompletableFuture<T> future() {
    Space reader = reader();
    return Observation.of(this, reader).thenApply(state -> decoded(reader, state));
  }

  /**
   * Waits for everything that has been scheduled over this cown so far, and returns the value, in
   * the caller's class space.
   *
   * @return the value; null if the cown holds null
   * @throws BehaviorException if the cown is failed; its cause is what the failed body threw
   * @throws TransferException if the value cannot be re-made in the caller's class space
   * @throws IllegalStateException inside a behavior or a batch, where it would wait for itself
   * @throws java.util.concurrent.CancellationException if the thread is interrupted; its interrupt
   *     status stays set
   */
  public T join() {
    Context.requireOutsideBehaviors(
        "join()", "schedule a behavior over the cown, or use what depends on future()");
    Caller.requireOutsideBatches("join()");
    Space reader = ApplicationSpaces.current();
    return decoded(reader, awaitState(reader));
  }

  private @Nullable Object awaitState(Space reader) {
    CompletableFuture<@Nullable Object> observed = Observation.of(this, reader);
    try {
      return observed.isDone() ? observed.get() : Pumping.await(observed, "the value of a cown");
    } catch (ExecutionException | CompletionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw Deadline.interrupted(toString());
    }
  }

  /**
   * Takes the value out of a cown that no behavior holds or awaits, and leaves null. If this
   * throws, the cown keeps what it holds; so a failed cown stays failed.
   *
   * @return the value, in the caller's class space; null if the cown holds null
   * @throws BehaviorException if the cown is failed; its cause is what the failed body threw
   * @throws TransferException if the value cannot be re-made in the caller's class space
   * @throws IllegalStateException if the cown is in use
   */
  public T unwrap() {
    Space reader = reader();
    return new Taking(this).take(state -> decoded(reader, state));
  }

  private Space reader() {
    requireReadableHere();
    Context place = Context.current();
    return place == null ? ApplicationSpaces.current() : place.space();
  }

  /** Fails where the value must not come to. */
  void requireReadableHere() {}

  @SuppressWarnings({"unchecked", "NullAway"}) // a cown holds what was put in as a T
  private T decoded(Space reader, @Nullable Object state) {
    return (T) reader.read(state);
  }

  @Override
  public int compareTo(Cown<?> other) {
    return Long.compare(id(), other.id());
  }

  @Override
  public String toString() {
    return "Cown[" + id() + "]";
  }
}
