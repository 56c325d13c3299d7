package io.bocj;

import io.bocj.scheduler.Worker;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a thread has opened and not closed yet: a batch, a scope. A worker keeps its batch where it
 * runs, and opens no scopes. For all other threads, while none of them has opened anything, which
 * is most of the time, asking costs one read of a shared counter.
 */
final class Caller {
  private static final ThreadLocal<@Nullable Caller> LOCAL = new ThreadLocal<>();
  private static final AtomicInteger OPEN = new AtomicInteger();

  private @Nullable OpenBatch batch;
  private @Nullable ScopeState scope;

  private Caller() {}

  static @Nullable OpenBatch batch() {
    if (Worker.current() instanceof BocWorker worker) {
      return worker.context().batch();
    }
    Caller caller = current();
    return caller == null ? null : caller.batch;
  }

  static @Nullable ScopeState scope() {
    Caller caller = current();
    return caller == null ? null : caller.scope;
  }

  /**
   * Fails inside a batch.
   *
   * @param what what cannot be done there
   */
  static void requireOutsideBatches(String what) {
    if (batch() != null) {
      throw new IllegalStateException(
          what
              + " inside a batch would wait for what is scheduled when the batch ends;"
              + " do it afterwards");
    }
  }

  static void batch(@Nullable OpenBatch batch) {
    if (Worker.current() instanceof BocWorker worker) {
      worker.context().batch(batch);
      return;
    }
    Caller caller = opened();
    caller.batch = batch;
    caller.removeIfEmpty();
  }

  static void scope(@Nullable ScopeState scope) {
    Caller caller = opened();
    caller.scope = scope;
    caller.removeIfEmpty();
  }

  private static @Nullable Caller current() {
    // Whoever has opened something has raised the counter itself, so it cannot see a stale zero.
    return OPEN.getOpaque() == 0 ? null : LOCAL.get();
  }

  private static Caller opened() {
    Caller caller = LOCAL.get();
    if (caller == null) {
      caller = new Caller();
      LOCAL.set(caller);
      OPEN.incrementAndGet();
    }
    return caller;
  }

  private void removeIfEmpty() {
    if (batch == null && scope == null) {
      LOCAL.remove();
      OPEN.decrementAndGet();
    }
  }
}
