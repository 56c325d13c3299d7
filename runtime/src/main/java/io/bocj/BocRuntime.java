package io.bocj;

import io.bocj.flight.Flight;
import io.bocj.scheduler.Scheduling;
import io.bocj.scheduler.Work;
import io.bocj.spi.CrossingRule;
import io.bocj.spi.CrossingSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A set of workers, each its own interpreter, with the verbs of {@link Boc} as methods. Several can
 * be up at once, and schedule over the same cowns. Its threads are daemons.
 *
 * <pre>{@code
 * try (BocRuntime runtime = BocRuntime.builder().workers(4).name("pricing").start()) {
 *   Cown<Double> price = runtime.cown(1.0);
 *   runtime.when(price).run(p -> p.set(p.get() * 1.19));
 * }   // everything has run here
 * }</pre>
 */
public final class BocRuntime implements AutoCloseable {
  private final String name;
  private final Isolation isolation;
  private final boolean rollsBack;
  private final CrossingSettings crossing;
  private final Space application;
  private final Intake intake;
  private final Crew crew;
  private final Scheduling scheduler;
  private final RuntimeDispatcher dispatcher;
  private final RuntimeNoticeboard board;
  private final Messaging messaging;
  private final Homes homes;
  private final UnreadFailures unread = new UnreadFailures(this);
  private final Stalls stalls = new Stalls(this);
  private final Lifecycle lifecycle = new Lifecycle(this);

  BocRuntime(RuntimeSettings settings) {
    Flight.load();
    name = settings.name();
    isolation = settings.isolation();
    rollsBack = settings.onFailure() == OnFailure.ROLLBACK;
    crossing = settings.crossing();
    application = ApplicationSpaces.open(settings.application(), crossing);
    intake = new Intake(this, isolation, application);
    crew = new Crew(this, settings);
    scheduler = Scheduling.open(name, crew.workers());
    dispatcher = new RuntimeDispatcher(this, intake);
    board = new RuntimeNoticeboard(this, settings.board(), crew.workers());
    messaging = new Messaging(this, settings.office());
    homes = new Homes(this, settings.starvation());
  }

  void start() {
    scheduler.start();
    stalls.open();
  }

  /**
   * Begins the description of a runtime.
   *
   * @return a builder with the defaults
   */
  public static Builder builder() {
    return new RuntimeBuilder();
  }

  /**
   * Begins a behavior over no cown: it waits for nothing.
   *
   * @return what schedules it
   */
  public When0 when() {
    return new Whens.Zero(dispatcher);
  }

  /**
   * Begins a behavior over one request.
   *
   * @param <A> what the body is handed for {@code a}
   * @param a a cown, {@code cown.read()}, or a group
   * @return what schedules it
   */
  public <A> When1<A> when(Request<A> a) {
    return new Whens.One<>(dispatcher, Requests.check(a, 1));
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
  public <A, B> When2<A, B> when(Request<A> a, Request<B> b) {
    return new Whens.Two<>(dispatcher, Requests.check(a, 1), Requests.check(b, 2));
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
  public <A, B, C> When3<A, B, C> when(Request<A> a, Request<B> b, Request<C> c) {
    return new Whens.Three<>(
        dispatcher, Requests.check(a, 1), Requests.check(b, 2), Requests.check(c, 3));
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
  public <A, B, C, D> When4<A, B, C, D> when(
      Request<A> a, Request<B> b, Request<C> c, Request<D> d) {
    return new Whens.Four<>(
        dispatcher,
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
  public <A, B, C, D, E> When5<A, B, C, D, E> when(
      Request<A> a, Request<B> b, Request<C> c, Request<D> d, Request<E> e) {
    return new Whens.Five<>(
        dispatcher,
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
  public <A, B, C, D, E, F> When6<A, B, C, D, E, F> when(
      Request<A> a, Request<B> b, Request<C> c, Request<D> d, Request<E> e, Request<F> f) {
    return new Whens.Six<>(
        dispatcher,
        Requests.check(a, 1),
        Requests.check(b, 2),
        Requests.check(c, 3),
        Requests.check(d, 4),
        Requests.check(e, 5),
        Requests.check(f, 6));
  }

  /**
   * {@link Boc#group}.
   *
   * @param <H> what the body is handed for each
   * @param requests cowns, {@code cown.read()}, or further groups
   * @return the request
   */
  public <H> Request<List<H>> group(Collection<? extends Request<H>> requests) {
    return Requests.group(requests);
  }

  /**
   * {@link Boc#batch}.
   *
   * @param schedules calls {@code when}; runs at once
   */
  public void batch(Runnable schedules) {
    OpenBatch.run(schedules);
  }

  /**
   * A cown whose value is held in this runtime's way: with {@link Isolation#NONE} the reference is
   * kept, with {@link Isolation#CLASS_LOADER} a snapshot is taken.
   *
   * @param <T> the type of the value
   * @param value the value; null is allowed
   * @return a new cown
   * @throws TransferException if the value cannot cross; the message names the path to what cannot
   */
  public <T extends @Nullable Object> Cown<T> cown(T value) {
    return new Cown<>(intake.atRest(value));
  }

  /**
   * {@link Boc#scope}.
   *
   * @return the scope; to be closed on this thread
   * @throws IllegalStateException inside a behavior
   */
  public Scope scope() {
    return ScopeState.open();
  }

  /**
   * {@link Boc#noticeboard}, of this runtime.
   *
   * @return the board; bodies cannot capture it, and find it with {@code Boc.noticeboard()}
   */
  public Noticeboard noticeboard() {
    return board;
  }

  /**
   * {@link Boc#send}, to receivers of this runtime. What is not received when it has been shut down
   * is gone.
   *
   * @param tag whom or what it is for; any string, not null
   * @param contents what to send; null is allowed
   * @throws TransferException if the contents cannot cross
   * @throws IllegalStateException if the tag's queue is full, or the runtime closed
   */
  public void send(String tag, @Nullable Object contents) {
    messaging.send(tag, contents);
  }

  /**
   * {@link Boc#receive(String)}, of what was sent to this runtime.
   *
   * @param tag which tag
   * @return the message
   * @throws TransferException if the contents cannot be re-made here; the message is lost
   * @throws IllegalStateException if the runtime is closed, or that happens meanwhile
   */
  public Message receive(String tag) {
    return messaging.receive(tag);
  }

  /**
   * {@link Boc#receive(Collection)}, of what was sent to this runtime.
   *
   * @param tags at least one, the preferred ones first
   * @return the message
   * @throws TransferException if the contents cannot be re-made here; the message is lost
   * @throws IllegalStateException if the runtime is closed, or that happens meanwhile
   */
  public Message receive(Collection<String> tags) {
    return messaging.receive(tags);
  }

  /**
   * {@link Boc#receive(Collection, Duration)}, of what was sent to this runtime.
   *
   * @param tags at least one, the preferred ones first
   * @param timeout how long to wait; zero or less only looks
   * @return the message; empty if none came in time
   * @throws TransferException if the contents cannot be re-made here; the message is lost
   * @throws IllegalStateException if the runtime is closed, or that happens meanwhile
   */
  public Optional<Message> receive(Collection<String> tags, Duration timeout) {
    return messaging.receive(tags, timeout);
  }

  /**
   * {@link Boc#drain}, of what was sent to this runtime.
   *
   * @param tags under which tags; at least one
   */
  public void drain(String... tags) {
    messaging.drain(tags);
  }

  /**
   * {@link Boc#pump}, of behaviors of this runtime.
   *
   * @param options how much to do at most
   * @return what was done
   * @throws BehaviorException if a behavior has failed and {@link PumpOptions#raiseOnError} is set
   * @throws IllegalStateException inside a behavior or a batch
   */
  public PumpResult pump(PumpOptions options) {
    return homes.pump(options);
  }

  // ---- life -----------------------------------------------------------------------------------

  /**
   * Waits until everything scheduled on this runtime has ended.
   *
   * @throws IllegalStateException inside a behavior
   * @throws java.util.concurrent.CancellationException if the thread is interrupted; its interrupt
   *     status stays set
   */
  public void quiesce() {
    lifecycle.quiesce();
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
  public void quiesce(Duration timeout) throws TimeoutException {
    lifecycle.quiesce(timeout);
  }

  /**
   * Waits until everything scheduled has ended, then ends the threads and lets the interpreters go.
   * Cowns keep their values. Shutting down again only returns the report.
   *
   * @return what the runtime has done
   * @throws IllegalStateException inside a behavior
   * @throws java.util.concurrent.CancellationException if the thread is interrupted; its interrupt
   *     status stays set
   */
  public RuntimeReport shutdown() {
    return lifecycle.shutdown();
  }

  /**
   * Like {@link #shutdown()}, but not longer than {@code timeout}.
   *
   * @param timeout how long to wait
   * @return what the runtime has done
   * @throws TimeoutException if behaviors are left; the runtime stays up, and it can be tried again
   * @throws IllegalStateException inside a behavior
   * @throws java.util.concurrent.CancellationException if the thread is interrupted; its interrupt
   *     status stays set
   */
  public RuntimeReport shutdown(Duration timeout) throws TimeoutException {
    return lifecycle.shutdown(timeout);
  }

  /** {@link #shutdown()}. */
  @Override
  public void close() {
    shutdown();
  }

  /** Nothing is left to be run; returns what has been done. */
  RuntimeReport tearDown() {
    stopThreads();
    stalls.close();
    board.freeze();
    messaging.wakeAll();
    RuntimeReport report = report();
    unread.tellAll();
    homes.close();
    crew.close();
    return report;
  }

  private void stopThreads() {
    scheduler.stop();
    try {
      scheduler.awaitStopped(Deadline.never().nanoTime());
    } catch (InterruptedException e) {
      // The threads have nothing left to do and end by themselves.
      Thread.currentThread().interrupt();
    }
  }

  // ---- what it is like ------------------------------------------------------------------------

  /**
   * How many workers it has.
   *
   * @return at least one
   */
  public int workers() {
    return crew.workers().size();
  }

  /**
   * The packages that its interpreters share with the application.
   *
   * @return prefixes, each ending in a dot
   */
  public List<String> shared() {
    return crossing.shared();
  }

  /**
   * The class loader of the application, which has the classes of the packages that are shared.
   *
   * @return the context class loader of the thread that started the runtime, or the system's if it
   *     had none
   */
  public ClassLoader applicationLoader() {
    ClassLoader loader = application.classLoader();
    return loader != null ? loader : ClassLoader.getSystemClassLoader();
  }

  /**
   * What it has done so far.
   *
   * @return live statistics: exact at quiescence, a little behind while behaviors run
   */
  public RuntimeReport report() {
    return new RuntimeReport(crew.stats(), board.reported(), homes.stats());
  }

  @Override
  public String toString() {
    return "BocRuntime[" + name + ", " + workers() + " workers, " + isolation + "]";
  }

  // ---- for behaviors --------------------------------------------------------------------------

  /**
   * Counts one more behavior as scheduled, or refuses it.
   *
   * @param behavior what is scheduled next
   * @param atOnce whether it is scheduled now; false if a batch collects it
   */
  void admit(Work behavior, boolean atOnce) {
    boolean inside = scheduler.countScheduled(atOnce);
    if (!inside && !lifecycle.isOpen() && !homes.runsHere()) {
      scheduler.countDone();
      throw ClosedRuntimeException.nothingScheduled(name);
    }
    scheduler.announce(behavior, atOnce);
  }

  /** Looks without being synchronized: what it finds may be over. */
  @Nullable Thread threadRunning(Behavior behavior) {
    Thread worker = crew.threadRunning(behavior);
    return worker != null ? worker : homes.threadRunning(behavior);
  }

  String name() {
    return name;
  }

  Isolation isolation() {
    return isolation;
  }

  Intake intake() {
    return intake;
  }

  Homes homes() {
    return homes;
  }

  Lifecycle lifecycle() {
    return lifecycle;
  }

  Messaging messaging() {
    return messaging;
  }

  Stalls stalls() {
    return stalls;
  }

  UnreadFailures unread() {
    return unread;
  }

  boolean rollsBack() {
    return rollsBack;
  }

  CrossingSettings crossing() {
    return crossing;
  }

  Space application() {
    return application;
  }

  Scheduling scheduler() {
    return scheduler;
  }

  RuntimeDispatcher dispatcher() {
    return dispatcher;
  }

  /** Describes a runtime; each setting has a default. */
  public interface Builder {
    /**
     * How many workers. Default: the system property {@code bocj.workers}, else as many as there
     * are processors.
     *
     * @param n at least 1
     * @return this
     * @throws IllegalArgumentException if {@code n} is less than 1
     */
    Builder workers(int n);

    /**
     * How the workers are kept apart. Default: the system property {@code bocj.isolation}, else
     * {@link Isolation#CLASS_LOADER}.
     *
     * @param kind the kind
     * @return this
     */
    Builder isolation(Isolation kind);

    /**
     * Packages, with those below them, that all interpreters share with the application: their
     * classes and statics exist once, and their immutable values cross as references. For
     * interfaces between plugins and application. What a shared package refers to must be shared
     * too.
     *
     * @param packagePrefixes such as {@code com.acme.api.}; a missing dot at the end is added
     * @return this
     * @throws IllegalArgumentException if a prefix is empty
     */
    Builder share(String... packagePrefixes);

    /**
     * How instances of a class cross, where bocj's own choice does not fit. Rules can also be named
     * in {@code META-INF/services/io.bocj.spi.CrossingRule}; then they hold for all runtimes.
     *
     * @param rule a public class with a public constructor without parameters; each interpreter
     *     makes an instance of its own copy
     * @return this
     * @throws IllegalArgumentException if it is not such a class; whether its type can have such a
     *     rule is found out by {@link #start}
     */
    Builder crossingRule(Class<? extends CrossingRule> rule);

    /**
     * Which classes of the application may come into this runtime's interpreters and leave them:
     * those of values and of what they hold, of lambdas and of bodies. They are asked for by name,
     * once a class, before anything of that name is loaded. Not asked for are classes of the JDK
     * and of bocj, what crosses as a reference, and what an accepted class is declared with: its
     * superclasses and the types of its fields. In place of an exception of a class that is not
     * accepted arrives a stand-in, as for one whose class is missing; all else that is refused ends
     * in a {@link TransferException}, and leaves the cown as it was.
     *
     * <pre>{@code
     * BocRuntime.builder().accept("com.acme.model.*", "com.acme.Main*")
     * }</pre>
     *
     * <p>The patterns are those of {@link java.io.ObjectInputFilter.Config#createFilter} without
     * limits and modules: {@code com.acme.Order}, {@code com.acme.*} for a package, {@code
     * com.acme.**} with the packages below it, {@code com.acme.Or*}, {@code *}; an exclamation mark
     * before it refuses. The first that matches decides; what none matches is refused, unless it is
     * of a {@linkplain #share shared} package. Calling this again adds patterns. Default: the
     * system property {@code bocj.accept}, else every class. That property also holds for calls
     * that belong to no runtime, such as {@link Cown#join}.
     *
     * @param patterns each one or more, separated by semicolons
     * @return this
     * @throws IllegalArgumentException if there is no pattern, or one that does not tell classes by
     *     their names
     */
    Builder accept(String... patterns);

    /**
     * What becomes of cowns whose behavior throws. Default: {@link OnFailure#KEEP}.
     *
     * @param what the choice
     * @return this
     */
    Builder onFailure(OnFailure what);

    /**
     * How much may be on the noticeboard. Each change copies the list of notices, so its cost grows
     * with their number. Default: the system properties {@code bocj.noticeboard.entries} and {@code
     * bocj.noticeboard.keyLength}, else 256 notices with keys of 255 characters.
     *
     * @param maxEntries how many notices there may be, those on their way included; at least 1
     * @param maxKeyLength how many characters a key may have; at least 1
     * @return this
     * @throws IllegalArgumentException if either is less than 1
     */
    Builder noticeboard(int maxEntries, int maxKeyLength);

    /**
     * How many messages may wait under each tag, and what becomes of one more. Default: the system
     * properties {@code bocj.messages.capacity} and {@code bocj.messages.onFull}, else as many as
     * there is memory for.
     *
     * @param capacity how many; at least 1
     * @param what whether {@code send} then waits or fails
     * @return this
     * @throws IllegalArgumentException if {@code capacity} is less than 1
     */
    Builder messages(int capacity, OnFull what);

    /**
     * How long behaviors over pinned cowns may be ready without anything being run at their home.
     * Then a warning is logged (by {@link System.Logger}, with the name of this class), and the
     * callback is told, on a thread of the JDK's common pool: once, until the one that has waited
     * longest has been begun. Default: 10 seconds, and no callback.
     *
     * @param limit how long; positive
     * @param callback told besides the log; not null
     * @return this
     * @throws IllegalArgumentException if {@code limit} is not positive
     */
    Builder starvation(Duration limit, Consumer<? super Starvation> callback);

    /**
     * For the names of threads and interpreters. Default: {@code bocj-} and a number.
     *
     * @param name the name
     * @return this
     */
    Builder name(String name);

    /**
     * The loader whose classes the interpreters define anew. Default: the context class loader of
     * the thread that calls {@link #start}.
     *
     * @param loader the application's loader
     * @return this
     */
    Builder classLoader(ClassLoader loader);

    /**
     * Starts the runtime.
     *
     * @return a runtime, to be closed
     * @throws IllegalStateException if an interpreter cannot be made, a module is missing that the
     *     isolation needs, or a rule is not sound
     * @throws IllegalArgumentException if a system property has no sensible value
     */
    BocRuntime start();
  }
}
