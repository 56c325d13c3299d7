package io.bocj;

import io.bocj.core.BehaviorCore;
import io.bocj.core.Slot;
import io.bocj.flight.BehaviorEvent;
import io.bocj.flight.FailureEvent;
import io.bocj.flight.Flight;
import io.bocj.scheduler.Worker;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A behavior: a body, and what it is handed. It is itself what the body is handed for the only
 * cown, or for the first of two, and the slot that waits for that.
 *
 * <p>Its fields belong to the thread that schedules it, and then, when it is ready, to the one that
 * runs it.
 */
sealed class Behavior extends Scheduled implements Acquired<Object> permits GroupBehavior {
  private static final String CANCELLED =
      "the scope of this behavior was cancelled before it started";

  private final BocRuntime runtime;
  private final @Nullable ScopeState scope;

  /** The ordinal of an {@link Invocation}: fits where the superclass leaves a byte. */
  private final byte invocation;

  /** The body, or, where bodies cross, its {@link Code}. Null once it has run. */
  private @Nullable Object code;

  /**
   * Makes a behavior.
   *
   * @param cown the cown that it is the exclusive slot of; null if it has none, or other slots for
   *     all
   */
  Behavior(
      BocRuntime runtime,
      Cown<?> result,
      Invocation invocation,
      @Nullable ScopeState scope,
      Object code,
      @Nullable Cown<?> cown) {
    super(result, cown, false);
    this.runtime = runtime;
    this.scope = scope;
    this.code = code;
    // Last, since it looks whether there is one: what is written behind a branch the compiler does
    // not know to be in a new object, and tells the collector of.
    this.invocation = (byte) invocation.ordinal();
  }

  /**
   * Has the runtime and the scope count on this behavior; the last thing before it is scheduled,
   * since nothing may fail between.
   *
   * @param atOnce whether it is scheduled now; false if a batch collects it
   */
  void admit(boolean atOnce) {
    runtime.admit(this, atOnce);
    if (scope != null) {
      scope.enter();
    }
  }

  @Nullable ScopeState scope() {
    return scope;
  }

  /** For messages: the thread that its body runs on, as far as this one can see. */
  @Nullable Thread runsOn() {
    return runtime.threadRunning(this);
  }

  /** The i-th argument of the body. */
  @SuppressWarnings("unchecked") // arity and types are those of the requests
  final <H> H argument(int i) {
    if (this instanceof GroupBehavior group) {
      return (H) group.arguments()[i];
    }
    return (H) (i == 0 ? slot(0) : besides());
  }

  // ---- as what the body is handed --------------------------------------------------------------

  @Override
  public final Object get() {
    return Access.read(this);
  }

  @Override
  public final void set(Object value) {
    Access.write(this, value);
  }

  @Override
  public final void update(UnaryOperator<Object> f) {
    set(f.apply(get()));
  }

  @Override
  public final Cown<Object> cown() {
    return Access.cown(this);
  }

  // ---- readiness -------------------------------------------------------------------------------

  @Override
  protected void ready() {
    runtime.scheduler().submit(this);
  }

  // ---- running --------------------------------------------------------------------------------

  @Override
  public final void run(Worker worker) {
    run(((BocWorker) worker).context(), worker);
  }

  /** Runs at a place that is no worker's. */
  final void runAt(Context home) {
    run(home, null);
  }

  private void run(Context here, @Nullable Worker worker) {
    BehaviorEvent event = Flight.behavior();
    Throwable failed = runHere(here, worker);
    if (event != null) {
      event.end(runtime.name(), index(worker), this::describe, slotCount(), failed != null);
    }
    if (failed != null) {
      recordFailure(worker, failed);
    }
  }

  private static int index(@Nullable Worker worker) {
    return worker == null ? Context.NO_WORKER : worker.index();
  }

  /** Whether a worker runs it when it is ready. */
  boolean runsOnWorkers() {
    return true;
  }

  /** Returns why the result cown is failed; null if it is not. */
  private @Nullable Throwable runHere(Context here, @Nullable Worker worker) {
    here.beginBody(this);
    Object value = null;
    Throwable thrown = null;
    try {
      value = invokeBody(here.values());
    } catch (Throwable e) {
      thrown = e;
    }
    here.endBody();
    boolean concluded = false;
    try {
      Throwable failed = conclude(here, worker, value, thrown);
      concluded = true;
      return failed;
    } finally {
      if (!concluded) {
        salvage(here);
      }
    }
  }

  private @Nullable Object invokeBody(Values values) throws Exception {
    requireStartable();
    assert code != null;
    return Invocation.ALL[invocation].invoke(values.link(code), this);
  }

  /** Fails in the place of the body, if that is not to be run. */
  void requireStartable() throws Exception {
    if (scope != null && scope.cancelled()) {
      throw new CancellationException(CANCELLED);
    }
  }

  /**
   * Gives all cowns the state that they are handed on in. What the body changed and what it
   * returned must all be able to leave before any of it does, so that a failure can be undone.
   *
   * @return why the behavior has failed; null if it has not
   */
  private @Nullable Throwable conclude(
      Context here, @Nullable Worker worker, @Nullable Object value, @Nullable Throwable thrown) {
    Values values = here.values();
    boolean rollsBack = runtime.rollsBack();
    Throwable failed = thrown;
    Object outcome = null;
    Slot live = rollsBack || worker == null ? null : choose(values, worker);
    here.live(live);
    if (failed == null || !rollsBack) {
      failed = prepareAll(values, live, failed);
    }
    if (failed == null) {
      try {
        outcome = values.result(value);
      } catch (Throwable e) {
        failed = e;
      }
    }
    settleAll(values, live, failed != null && rollsBack);
    resultState(failed == null ? outcome : fail(values, failed));
    return failed;
  }

  /**
   * The cown whose value stays live: its next holder is certain to run next on this worker, so
   * nobody else sees the value in between. One at most, since values of two cowns that stayed live
   * together could share parts.
   */
  private @Nullable Slot choose(Values values, Worker worker) {
    try {
      return firstToKeep(values, worker);
    } catch (Throwable e) {
      // Out of memory while a class is judged, say: then nothing stays live.
      return null;
    }
  }

  private @Nullable Slot firstToKeep(Values values, Worker worker) {
    if (hasRead()) {
      return null;
    }
    for (int i = 0; i < slotCount(); i++) {
      Slot slot = slot(i);
      if (!slot.readOnly() && values.canKeepLive(slot) && runsNext(heir(slot), worker)) {
        return slot;
      }
    }
    return null;
  }

  /**
   * Whether the body has had the value of a cown that it may only read: it is what other readers
   * get, and may have become part of a value that it may write.
   */
  private boolean hasRead() {
    for (int i = 0; i < slotCount(); i++) {
      Slot slot = slot(i);
      if (slot.readOnly() && slot.keptKind() != 0) {
        return true;
      }
    }
    return false;
  }

  private boolean runsNext(@Nullable BehaviorCore heir, Worker worker) {
    return heir instanceof Behavior next
        && next.runtime == runtime
        && next.runsOnWorkers()
        && runtime.scheduler().keepsNext(worker, next);
  }

  private @Nullable Throwable prepareAll(
      Values values, @Nullable Slot live, @Nullable Throwable thrown) {
    Throwable failed = thrown;
    for (int i = 0; i < slotCount(); i++) {
      Slot slot = slot(i);
      if (!slot.readOnly() && slot != live) {
        try {
          values.prepare(slot);
        } catch (Throwable e) {
          failed = first(failed, e);
        }
      }
    }
    return failed;
  }

  private static Throwable first(@Nullable Throwable earlier, Throwable later) {
    if (earlier == null) {
      return later;
    }
    if (later != earlier) { // the JVM has but a few errors for when memory has run out
      try {
        earlier.addSuppressed(later);
      } catch (Throwable e) {
        // Out of memory: the earlier one has to do.
      }
    }
    return earlier;
  }

  private void settleAll(Values values, @Nullable Slot live, boolean undo) {
    for (int i = 0; i < slotCount(); i++) {
      Slot slot = slot(i);
      if (slot.readOnly()) {
        slot.forget();
      } else if (slot == live) {
        values.keepLive(slot);
      } else if (undo) {
        values.undo(slot);
      } else {
        values.commit(slot);
      }
    }
    values.end();
  }

  /**
   * Memory has run out while this was concluded. The cowns keep what they hold; but what is live
   * here must not come to anybody else. Takes no memory.
   */
  private void salvage(Context here) {
    Slot live = here.live();
    for (int i = 0; i < slotCount(); i++) {
      Slot slot = slot(i);
      slot.forget();
      if (slot != live && slot.state() instanceof Resident) {
        slot.state(Failure.LOST);
      }
    }
    here.values().end();
  }

  private Failure fail(Values values, Throwable thrown) {
    Failure failure = newFailure(values, thrown);
    boolean told = scope != null && (cancelledWithScope(thrown) || scope.failed(failure));
    if (!told) {
      runtime.unread().add(result(), failure);
    }
    return failure;
  }

  Failure newFailure(Values values, Throwable thrown) {
    return values.failure(describe(), thrown);
  }

  private void recordFailure(@Nullable Worker worker, Throwable thrown) {
    FailureEvent event = cancelledWithScope(thrown) ? null : Flight.failure();
    if (event != null) {
      event.end(runtime.name(), index(worker), describe(), thrown);
    }
  }

  /** What the user has cancelled need not be told to him. */
  private static boolean cancelledWithScope(Throwable thrown) {
    return thrown instanceof CancellationException && CANCELLED.equals(thrown.getMessage());
  }

  final String describe() {
    Object body = code;
    return body == null ? "behavior" : Code.describe(body);
  }

  @Override
  public final void finish(Worker worker) {
    finishAt(((BocWorker) worker).context());
  }

  /** After {@link #runAt}, whether or not that threw. */
  final void finishAt(Context here) {
    code = null;
    releaseAll(here.takeLive());
    if (scope != null) {
      scope.leave();
    }
  }

  @Override
  final void abandon(Throwable reason) {
    try {
      resultState(cancelled(reason));
    } catch (Throwable e) {
      // Out of memory, say. The outcome is lost, but the result must be released.
    }
    code = null;
    abandon();
    runtime.scheduler().countDone();
    runtime.scheduler().withdraw(this);
    if (scope != null) {
      scope.leave();
    }
  }

  private Failure cancelled(Throwable reason) {
    CancellationException cancelled = new CancellationException("the batch was not scheduled");
    cancelled.initCause(reason);
    Context here = Context.current();
    return here == null
        ? Failure.byReference(describe(), cancelled)
        : here.values().failure(describe(), cancelled);
  }
}
