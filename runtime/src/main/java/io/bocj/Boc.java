package io.bocj;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The verbs of behavior-oriented concurrency, on the default runtime; inside a behavior, on that
 * behavior's runtime. The default runtime starts on first use, with as many workers as there are
 * processors and {@link Isolation#CLASS_LOADER}; the system properties {@code bocj.workers} and
 * {@code bocj.isolation} say otherwise. Its threads are daemons: wait with {@link #quiesce()},
 * {@link #shutdown()}, {@link Cown#join} or a {@link Scope} before the program ends.
 *
 * <pre>{@code
 * Cown<Integer> a = Cown.of(100);
 * Cown<Integer> b = Cown.of(0);
 * when(a, b).run((x, y) -> {
 *   x.set(x.get() - 30);
 *   y.set(y.get() + 30);
 * });
 * System.out.println(b.join());   // 30
 * Boc.shutdown();
 * }</pre>
 *
 * <p>For several runtimes, or other settings, see {@link BocRuntime#builder}.
 */
public final class Boc {
  private static final RuntimeReport NOTHING_DONE = new RuntimeReport(List.of(), Map.of());

  private Boc() {}

  /**
   * Begins a behavior over no cown: it waits for nothing.
   *
   * @return what schedules it
   */
  public static When0 when() {
    return new Whens.Zero(CurrentDispatcher.INSTANCE);
  }

  /**
   * Begins a behavior over one request.
   *
   * @param <A> what the body is handed for {@code a}
   * @param a a cown, {@code cown.read()}, or a group
   * @return what schedules it
   */
  public static <A> When1<A> when(Request<A> a) {
    return new Whens.One<>(CurrentDispatcher.INSTANCE, Requests.check(a, 1));
  }

  /**
   * Begins a behavior over two requests.
   *
   * @param <A> what the body is handed for {@code a}
   * @param <B> what the body is handed for {@code b}
   * @param a a cown, {@code cown.read()}, or a group
   * @param b a cown, {@code cown.read()}, or a group
   * @return what schedules it
   */
  public static <A, B> When2<A, B> when(Request<A> a, Request<B> b) {
    return new Whens.Two<>(CurrentDispatcher.INSTANCE, Requests.check(a, 1), Requests.check(b, 2));
  }

  /**
   * Begins a behavior over three requests.
   *
   * @param <A> what the body is handed for {@code a}
   * @param <B> what the body is handed for {@code b}
   * @param <C> what the body is handed for {@code c}
   * @param a a cown, {@code cown.read()}, or a group
   * @param b a cown, {@code cown.read()}, or a group
   * @param c a cown, {@code cown.read()}, or a group
   * @return what schedules it
   */
  public static <A, B, C> When3<A, B, C> when(Request<A> a, Request<B> b, Request<C> c) {
    return new Whens.Three<>(
        CurrentDispatcher.INSTANCE,
        Requests.check(a, 1),
        Requests.check(b, 2),
        Requests.check(c, 3));
  }

  /**
   * Begins a behavior over four requests.
   *
   * @param <A> what the body is handed for {@code a}
   * @param <B> what the body is handed for {@code b}
   * @param <C> what the body is handed for {@code c}
   * @param <D> what the body is handed for {@code d}
   * @param a a cown, {@code cown.read()}, or a group
   * @param b a cown, {@code cown.read()}, or a group
   * @param c a cown, {@code cown.read()}, or a group
   * @param d a cown, {@code cown.read()}, or a group
   * @return what schedules it
   */
  public static <A, B, C, D> When4<A, B, C, D> when(
      Request<A> a, Request<B> b, Request<C> c, Request<D> d) {
    return new Whens.Four<>(
        CurrentDispatcher.INSTANCE,
        Requests.check(a, 1),
        Requests.check(b, 2),
        Requests.check(c, 3),
        Requests.check(d, 4));
  }

  /**
   * Begins a behavior over five requests.
   *
   * @param <A> what the body is handed for {@code a}
   * @param <B> what the body is handed for {@code b}
   * @param <C> what the body is handed for {@code c}
   * @param <D> what the body is handed for {@code d}
   * @param <E> what the body is handed for {@code e}
   * @param a a cown, {@code cown.read()}, or a group
   * @param b a cown, {@code cown.read()}, or a group
   * @param c a cown, {@code cown.read()}, or a group
   * @param d a cown, {@code cown.read()}, or a group
   * @param e a cown, {@code cown.read()}, or a group
   * @return what schedules it
   */
  public static <A, B, C, D, E> When5<A, B, C, D, E> when(
      Request<A> a, Request<B> b, Request<C> c, Request<D> d, Request<E> e) {
    return new Whens.Five<>(
        CurrentDispatcher.INSTANCE,
        Requests.check(a, 1),
        Requests.check(b, 2),
        Requests.check(c, 3),
        Requests.check(d, 4),
        Requests.check(e, 5));
  }

  /**
   * Begins a behavior over six requests.
   *
   * @param <A> what the body is handed for {@code a}
   * @param <B> what the body is handed for {@code b}
   * @param <C> what the body is handed for {@code c}
   * @param <D> what the body is handed for {@code d}
   * @param <E> what the body is handed for {@code e}
   * @param <F> what the body is handed for {@code f}
   * @param a a cown, {@code cown.read()}, or a group
   * @param b a cown, {@code cown.read()}, or a group
   * @param c a cown, {@code cown.read()}, or a group
   * @param d a cown, {@code cown.read()}, or a group
   * @param e a cown, {@code cown.read()}, or a group
   * @param f a cown, {@code cown.read()}, or a group
   * @return what schedules it
   */
  public static <A, B, C, D, E, F> When6<A, B, C, D, E, F> when(
      Request<A> a, Request<B> b, Request<C> c, Request<D> d, Request<E> e, Request<F> f) {
    return new Whens.Six<>(
        CurrentDispatcher.INSTANCE,
        Requests.check(a, 1),
        Requests.check(b, 2),
        Requests.check(c, 3),
        Requests.check(d, 4),
        Requests.check(e, 5),
        Requests.check(f, 6));
  }

  /**
   * Several requests as one, for as many cowns as a program has only at run time. The body is
   * handed a list, in the order of {@code requests}.
   *
   * @param <H> what the body is handed for each
   * @param requests cowns, {@code cown.read()}, or further groups
   * @return the request
   */
  public static <H> Request<List<H>> group(Collection<? extends Request<H>> requests) {
    return Requests.group(requests);
  }

  /**
   * Schedules everything that {@code schedules} schedules on this thread atomically: as if it were
   * one behavior, no other comes between two of them on a cown that they share. Nothing of it
   * starts before {@code schedules} has returned; if it throws, nothing is scheduled, and the
   * results are failed with a {@link java.util.concurrent.CancellationException}. A batch inside a
   * batch is part of it.
   *
   * <p>The result cowns are held from the start by behaviors that are not scheduled yet. Until the
   * batch has ended, hand them to nobody outside of it: two batches, each with a behavior over a
   * result of the other, wait for each other for ever.
   *
   * <pre>{@code
   * Boc.batch(() -> {
   *   when(a).run(x -> x.set(1));
   *   when(b).run(y -> y.set(1));
   * });   // who sees a == 1 will find b == 1
   * }</pre>
   *
   * @param schedules calls {@code when}; runs at once
   */
  public static void batch(Runnable schedules) {
    OpenBatch.run(schedules);
  }

  /**
   * {@link Cown#of}.
   *
   * @param <T> the type of the value
   * @param value the value; null is allowed
   * @return a new cown
   * @throws TransferException if the value cannot cross; the message names the path to what cannot
   */
  public static <T extends @Nullable Object> Cown<T> cown(T value) {
    return Cown.of(value);
  }

  /**
   * The runtime that the verbs of this class mean here; the default one is started if need be.
   *
   * @return the running behavior's runtime, or the default one
   */
  public static BocRuntime runtime() {
    Context place = Context.current();
    if (place != null) {
      return place.runtime();
    }
    return DefaultRuntime.current().start();
  }

  /**
   * Waits until everything scheduled has ended. The runtime stays up.
   *
   * @throws IllegalStateException inside a behavior
   * @throws java.util.concurrent.CancellationException if the thread is interrupted; its interrupt
   *     status stays set
   */
  public static void quiesce() {
    runtime().quiesce();
  }

  /**
   * Like {@link #quiesce()}, but not longer than {@code timeout}.
   *
   * @param timeout how long to wait
   * @throws TimeoutException if behaviors are left; they go on
   * @throws IllegalStateException inside a behavior
   * @throws java.util.concurrent.CancellationException if the thread is interrupted; its interrupt
   *     status stays set
   */
  public static void quiesce(Duration timeout) throws TimeoutException {
    runtime().quiesce(timeout);
  }

  /**
   * Waits until everything scheduled has ended, then ends the default runtime's threads and lets
   * its interpreters go. The next {@code when} starts it afresh. Cowns keep their values.
   *
   * @return what it has done; empty if it was not running
   * @throws IllegalStateException inside a behavior
   * @throws java.util.concurrent.CancellationException if the thread is interrupted; its interrupt
   *     status stays set
   */
  public static RuntimeReport shutdown() {
    BocRuntime running = running();
    return running == null ? NOTHING_DONE : forget(running, running.shutdown());
  }

  /**
   * Like {@link #shutdown()}, but not longer than {@code timeout}.
   *
   * @param timeout how long to wait
   * @return what it has done; empty if it was not running
   * @throws TimeoutException if behaviors are left; the runtime stays up, and it can be tried again
   * @throws IllegalStateException inside a behavior
   * @throws java.util.concurrent.CancellationException if the thread is interrupted; its interrupt
   *     status stays set
   */
  public static RuntimeReport shutdown(Duration timeout) throws TimeoutException {
    BocRuntime running = running();
    return running == null ? NOTHING_DONE : forget(running, running.shutdown(timeout));
  }

  /**
   * Runs, on this thread, behaviors that are ready over {@linkplain PinnedCown#of(Object) pinned
   * cowns}, in the order in which they became ready, until none is. One thread pumps at a time: if
   * another does, nothing is done. What waits outside of behaviors ({@link #quiesce()}, {@link
   * #shutdown()}, {@link Scope#join}, {@link Cown#join}) pumps by itself.
   *
   * <pre>{@code
   * while (window.isOpen()) {
   *   Boc.pump(new PumpOptions(Duration.ofMillis(5), Integer.MAX_VALUE, true));
   *   window.draw();
   * }
   * }</pre>
   *
   * @param options how much to do at most
   * @return what was done; nothing if the default runtime is not running
   * @throws BehaviorException if a behavior has failed and {@link PumpOptions#raiseOnError} is set;
   *     the behaviors behind it stay ready
   * @throws IllegalStateException inside a behavior, so also while this thread pumps, or a batch
   */
  public static PumpResult pump(PumpOptions options) {
    Homes.requireMayPump();
    BocRuntime running = running();
    return running == null ? PumpResult.NOTHING : running.pump(options);
  }

  private static RuntimeReport forget(BocRuntime ended, RuntimeReport report) {
    DefaultRuntime.current().forget(ended);
    return report;
  }

  static @Nullable BocRuntime running() {
    return Context.current() != null ? runtime() : DefaultRuntime.current().running();
  }

  /**
   * Opens a scope on this thread.
   *
   * @return the scope; to be closed on this thread
   * @throws IllegalStateException inside a behavior
   */
  public static Scope scope() {
    return ScopeState.open();
  }

  /**
   * The noticeboard of the runtime that the verbs of this class mean, which is started to change
   * it. May be kept, and captured by bodies: what it means depends on who uses it.
   *
   * @return the board
   */
  public static Noticeboard noticeboard() {
    return CurrentNoticeboard.INSTANCE;
  }

  /**
   * Sends a message, to whoever receives it first. Messages of one sender under one tag are
   * received in the order in which they were sent. Contents cross like the values of cowns: what is
   * sent is a snapshot.
   *
   * <p>Outside behaviors no runtime is started. What is not received stays, also beyond {@link
   * #shutdown()}, until it is received or {@linkplain #drain drained}.
   *
   * <pre>{@code
   * when().run(() -> Boc.send("answer", 42));
   * System.out.println(Boc.receive("answer").contents());   // 42
   * }</pre>
   *
   * @param tag whom or what it is for; any string, not null
   * @param contents what to send; null is allowed
   * @throws TransferException if the contents cannot cross; the message names the path to what
   *     cannot
   * @throws IllegalStateException if the tag's queue is full, which it can be if so configured; see
   *     {@link BocRuntime.Builder#messages}
   * @throws java.util.concurrent.CancellationException if the thread is interrupted while it waits
   *     for room; its interrupt status stays set
   */
  public static void send(String tag, @Nullable Object contents) {
    Messaging.current().send(tag, contents);
  }

  /**
   * Receives the oldest message under a tag; waits until there is one. A behavior that waits
   * occupies its worker: with as many such behaviors as workers, nobody is left to run others. If
   * its runtime is shut down meanwhile and nothing else is left in it that could send, the wait
   * ends with an exception.
   *
   * @param tag which tag
   * @return the message, its contents in the caller's class space
   * @throws TransferException if the contents cannot be re-made here; the message is lost
   * @throws IllegalStateException if the runtime of this behavior is shut down and nobody is left
   *     to send
   * @throws java.util.concurrent.CancellationException if the thread is interrupted; its interrupt
   *     status stays set
   */
  public static Message receive(String tag) {
    return Messaging.current().receive(tag);
  }

  /**
   * Like {@link #receive(String)}, under whichever of several tags there is a message.
   *
   * @param tags at least one; if there are messages under several, the first tag has precedence
   * @return the message
   * @throws TransferException if the contents cannot be re-made here; the message is lost
   * @throws IllegalStateException if the runtime of this behavior is shut down and nobody is left
   *     to send
   * @throws java.util.concurrent.CancellationException if the thread is interrupted; its interrupt
   *     status stays set
   */
  public static Message receive(Collection<String> tags) {
    return Messaging.current().receive(tags);
  }

  /**
   * Like {@link #receive(Collection)}, but waits no longer than {@code timeout}.
   *
   * @param tags at least one; if there are messages under several, the first tag has precedence
   * @param timeout how long to wait; zero or less only looks
   * @return the message; empty if none came in time
   * @throws TransferException if the contents cannot be re-made here; the message is lost
   * @throws java.util.concurrent.CancellationException if the thread is interrupted; its interrupt
   *     status stays set
   */
  public static Optional<Message> receive(Collection<String> tags, Duration timeout) {
    return Messaging.current().receive(tags, timeout);
  }

  /**
   * Throws away the messages that are there now.
   *
   * @param tags under which tags; at least one
   */
  public static void drain(String... tags) {
    Messaging.current().drain(tags);
  }
}
