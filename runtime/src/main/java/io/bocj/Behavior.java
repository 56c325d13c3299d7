package io.bocj;

import io.bocj.core.BehaviorCore;
import io.bocj.flight.BehaviorEvent;
import io.bocj.flight.FailureEvent;
import io.bocj.flight.Flight;
import io.bocj.scheduler.Worker;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * A behavior: a body, and what it is handed.
 *
 * <p>Its fields belong to the thread that schedules it, and then, when it is ready, to the one that
 * runs it.
 */
final class Behavior extends Scheduled {
  private static final String CANCELLED =
      "the scope of this behavior was cancelled before it started";

  private final BocRuntime runtime;
  private final Invocation invocation;
  private final @Nullable ScopeState scope;

  /** The body, or, where bodies cross, its {@link Code}. Null once it has run. */
  private @Nullable Object code;

  /**
   * What the body is handed: a handle or list, or an array of several of them. With two slots a
   * handle stands for the first of two, and the other slot is the second.
   */
  private @Nullable Object arguments;

  /** What the worker's next behavior finds live; null if nothing, as before the body has ended. */
  private @Nullable Handle<?> kept;

  /** Where the body runs; null before and after. */
  private @Nullable Context place;

  Behavior(
      BocRuntime runtime,
      Cown<?> result,
      Invocation invocation,
      @Nullable ScopeState scope,
      Object code) {
    super(result);
    this.runtime = runtime;
    this.invocation = invocation;
    this.scope = scope;
    this.code = code;
  }

  /** To be called before it is scheduled. */
  void hand(@Nullable Object argument) {
    arguments = argument;
  }

  /**
   * Has the runtime and the scope count on this behavior; the last thing before it is scheduled,
   * since nothing may fail between.
   *
   * @param atOnce whether it is scheduled now; false if a batch collects it
   */
  void admit(boolean atOnce) {
    runtime.admit(atOnce);
    if (scope != null) {
      scope.enter();
    }
  }

  @Nullable Context place() {
    return place;
  }

  @Nullable ScopeState scope() {
    return scope;
  }

  /** The only argument. */
  @SuppressWarnings({"unchecked", "NullAway"}) // arity and types are those of the requests
  <H> H argument() {
    return (H) arguments;
  }

  /** The i-th of several arguments. */
  @SuppressWarnings({"unchecked", "NullAway"}) // arity and types are those of the requests
  <H> H argument(int i) {
    if (arguments instanceof Handle<?> first) {
      return (H) (i == 0 ? first : slotBeside(first));
    }
    return (H) ((Object[]) arguments)[i];
  }

  @Override
  protected void ready() {
    runtime.scheduler().submit(this);
  }

  // ---- running --------------------------------------------------------------------------------

  @Override
  public void run(Worker worker) {
    BehaviorEvent event = Flight.behavior();
    Throwable failed = runHere(worker);
    if (event != null) {
      event.end(runtime.name(), worker.index(), this::describe, slotCount(), failed != null);
    }
    if (failed != null) {
      recordFailure(worker, failed);
    }
  }

  /** Returns why the result cown is failed; null if it is not. */
  private @Nullable Throwable runHere(Worker worker) {
    Context here = ((BocWorker) worker).context();
    place = here;
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
      Throwable failed = conclude(here.values(), worker, value, thrown);
      concluded = true;
      return failed;
    } finally {
      if (!concluded) {
        salvage(here.values());
      }
      place = null;
    }
  }

  private @Nullable Object invokeBody(Values values) throws Exception {
    requireNotCancelled();
    assert code != null;
    return invocation.invoke(values.link(code), this);
  }

  private void requireNotCancelled() {
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
      Values values, Worker worker, @Nullable Object value, @Nullable Throwable thrown) {
    boolean rollsBack = runtime.rollsBack();
    Throwable failed = thrown;
    Object outcome = null;
    if (!rollsBack) {
      kept = choose(values, worker);
    }
    if (failed == null || !rollsBack) {
      failed = prepareAll(values, failed);
    }
    if (failed == null) {
      try {
        outcome = values.result(value);
      } catch (Throwable e) {
        failed = e;
      }
    }
    settleAll(values, failed != null && rollsBack);
    state(failed == null ? outcome : fail(values, failed));
    return failed;
  }

  /**
   * The cown whose value stays live: its next holder is certain to run next on this worker, so
   * nobody else sees the value in between. One at most, since values of two cowns that stayed live
   * together could share parts.
   */
  private @Nullable Handle<?> choose(Values values, Worker worker) {
    try {
      return firstToKeep(values, worker);
    } catch (Throwable e) {
      // Out of memory while a class is judged, say: then nothing stays live.
      return null;
    }
  }

  private @Nullable Handle<?> firstToKeep(Values values, Worker worker) {
    if (hasRead()) {
      return null;
    }
    for (int i = 0; i < slotCount(); i++) {
      Handle<?> handle = (Handle<?>) slot(i);
      if (!handle.readOnly() && values.canKeepLive(handle) && runsNext(heir(handle), worker)) {
        return handle;
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
      Handle<?> handle = (Handle<?>) slot(i);
      if (handle.readOnly() && handle.flags != 0) {
        return true;
      }
    }
    return false;
  }

  private boolean runsNext(@Nullable BehaviorCore heir, Worker worker) {
    return heir instanceof Behavior next && next.runtime == runtime && worker.keepsNext();
  }

  private @Nullable Throwable prepareAll(Values values, @Nullable Throwable thrown) {
    Throwable failed = thrown;
    for (int i = 0; i < slotCount(); i++) {
      Handle<?> handle = (Handle<?>) slot(i);
      if (!handle.readOnly() && handle != kept) {
        try {
          values.prepare(handle);
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

  private void settleAll(Values values, boolean undo) {
    for (int i = 0; i < slotCount(); i++) {
      Handle<?> handle = (Handle<?>) slot(i);
      if (handle.readOnly()) {
        handle.clear();
      } else if (handle == kept) {
        values.keepLive(handle);
      } else if (undo) {
        values.undo(handle);
      } else {
        values.commit(handle);
      }
    }
    values.end();
  }

  /**
   * Memory has run out while this was concluded. The cowns keep what they hold; but what is live
   * here must not come to anybody else. Takes no memory.
   */
  private void salvage(Values values) {
    for (int i = 0; i < slotCount(); i++) {
      Handle<?> handle = (Handle<?>) slot(i);
      handle.clear();
      if (handle != kept && handle.state() instanceof Resident) {
        handle.state(Failure.LOST);
      }
    }
    values.end();
  }

  private Failure fail(Values values, Throwable thrown) {
    Failure failure = values.failure(describe(), thrown);
    if (scope != null && !cancelledWithScope(thrown)) {
      scope.failed(failure);
    }
    return failure;
  }

  private void recordFailure(Worker worker, Throwable thrown) {
    FailureEvent event = cancelledWithScope(thrown) ? null : Flight.failure();
    if (event != null) {
      event.end(runtime.name(), worker.index(), describe(), thrown);
    }
  }

  /** What the user has cancelled need not be told to him. */
  private static boolean cancelledWithScope(Throwable thrown) {
    return thrown instanceof CancellationException && CANCELLED.equals(thrown.getMessage());
  }

  private String describe() {
    return code == null ? "behavior" : Code.describe(code);
  }

  @Override
  public void finish(Worker worker) {
    code = null;
    arguments = null;
    releaseAll(kept);
    if (scope != null) {
      scope.leave();
    }
  }

  @Override
  void abandon(Throwable reason) {
    try {
      state(cancelled(reason));
    } catch (Throwable e) {
      // Out of memory, say. The outcome is lost, but the result must be released.
    }
    code = null;
    arguments = null;
    abandon();
    runtime.scheduler().countDone();
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
