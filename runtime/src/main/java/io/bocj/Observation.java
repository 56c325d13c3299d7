package io.bocj;

import io.bocj.scheduler.Worker;
import io.bocj.spi.Parcel;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads a cown's state when its turn comes, for a future. It runs no body, so it needs no runtime:
 * on a worker it takes its turn among the worker's work, since completing a future runs code of the
 * user; at a home it waits until the running behavior has ended; on another thread that is the one
 * that asked, whose cown was idle.
 */
final class Observation extends Scheduled {
  private final CompletableFuture<@Nullable Object> future = LedFuture.create();

  /** The class space of who asked, and so of what depends on the future. */
  private final Space reader;

  private Observation(Cown<?> cown, Space reader) {
    super(null, cown, true);
    this.reader = reader;
  }

  /** A future of the state of a cown after everything scheduled so far. */
  static CompletableFuture<@Nullable Object> of(Cown<?> cown, Space reader) {
    StackReserve.require();
    Observation observation = new Observation(cown, reader);
    OpenBatch batch = Caller.batch();
    if (batch == null) {
      observation.schedule(observation);
    } else {
      batch.add(observation, observation);
    }
    return observation.future;
  }

  @Override
  protected void ready() {
    if (Worker.current() instanceof BocWorker worker) {
      worker.context().runtime().scheduler().scheduleHere(worker, this);
      return;
    }
    HomeSession session = HomeSession.current();
    if (session == null) {
      observe();
    } else {
      session.later(this::observe);
    }
  }

  @Override
  public void run(Worker worker) {
    ((BocWorker) worker).context().crossings().countObserved();
    // Not in finish: what that makes ready nobody may steal, and what depends on the future may
    // block.
    observe();
  }

  @Override
  public void finish(Worker worker) {
    // The cown has been handed on.
  }

  /** Completes the future last: who waits for it may expect the cown to be idle. */
  private void observe() {
    Object state = null;
    Throwable failed = null;
    try {
      state = detached(state());
    } catch (Throwable e) {
      failed = e;
    }
    releaseAll();
    Context here = Context.current();
    if (here == null) {
      complete(state, failed);
    } else {
      complete(state, failed, here);
    }
  }

  /** The state is decoded when somebody else may hold the cown already. */
  private static @Nullable Object detached(@Nullable Object state) {
    return state instanceof Parcel parcel ? parcel.detached() : state;
  }

  private void complete(@Nullable Object state, @Nullable Throwable failed, Context here) {
    here.beginDependents(reader);
    try {
      complete(state, failed);
    } finally {
      here.endDependents();
    }
  }

  private void complete(@Nullable Object state, @Nullable Throwable failed) {
    if (failed == null) {
      future.complete(state);
    } else {
      future.completeExceptionally(failed);
    }
  }

  @Override
  public String toString() {
    return "a future's look at its cown";
  }

  @Override
  void abandon(Throwable reason) {
    abandon();
    CancellationException cancelled = new CancellationException("the batch was not scheduled");
    cancelled.initCause(reason);
    future.completeExceptionally(cancelled);
  }
}
