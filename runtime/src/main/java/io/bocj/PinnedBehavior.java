package io.bocj;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A behavior that asks for pinned cowns, and so runs at their home. If the home does not take it,
 * it is run by a worker instead of its body, only to fail there: so nothing is released on the
 * stack of whoever made it ready.
 */
final class PinnedBehavior extends GroupBehavior implements Runnable {
  private static final VarHandle CLAIMED;

  static {
    try {
      CLAIMED =
          MethodHandles.lookup().findVarHandle(PinnedBehavior.class, "claimed", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Homes homes;

  /** Null where it is pumped. */
  private final @Nullable Executor home;

  /**
   * Set by whoever runs or refuses it first: executors may run a task and throw, run it twice, or
   * forget it.
   */
  private boolean claimed;

  /** The thread that is in {@code execute} on behalf of this; any other reads something else. */
  private volatile @Nullable Thread dispatching;

  /** When it became ready, as of {@link System#nanoTime}; written before it is handed to a home. */
  private long readyAt;

  private @Nullable Throwable refused;
  private @Nullable Failure failure;

  PinnedBehavior(
      BocRuntime runtime,
      Cown<?> result,
      Invocation invocation,
      @Nullable ScopeState scope,
      Object code,
      @Nullable Object[] arguments,
      @Nullable Executor home) {
    super(runtime, result, invocation, scope, code, arguments);
    this.homes = runtime.homes();
    this.home = home;
  }

  @Nullable Executor home() {
    return home;
  }

  long readyAt() {
    return readyAt;
  }

  /** Why its result cown is failed; null if it is not. By the thread that has run it. */
  @Nullable Failure failure() {
    return failure;
  }

  @Override
  boolean runsOnWorkers() {
    return false;
  }

  boolean claim() {
    return CLAIMED.compareAndSet(this, false, true);
  }

  boolean isClaimed() {
    return (boolean) CLAIMED.getAcquire(this);
  }

  @Override
  protected void ready() {
    readyAt = System.nanoTime();
    try {
      goHome();
    } catch (Throwable e) {
      // The executor's, or out of memory: it holds its cowns, so somebody must go on with it.
      refuse(e);
    }
  }

  private void goHome() {
    if (home == null) {
      homes.pumped(this);
      return;
    }
    homes.dispatched(this);
    dispatching = Thread.currentThread();
    try {
      home.execute(this);
    } finally {
      dispatching = null;
    }
  }

  /** Has it fail, unless somebody runs it. */
  void refuse(Throwable reason) {
    if (claim()) {
      refused = reason;
      homes.refused(this);
    }
  }

  /** As the task of its executor. */
  @Override
  public void run() {
    if (dispatching != Thread.currentThread()) {
      homes.runOne(this);
      return;
    }
    HomeSession session = HomeSession.current();
    if (session == null) {
      throw new IllegalStateException(
          "the home "
              + Homes.describe(home)
              + " runs a behavior within execute(..), on "
              + Thread.currentThread().getName()
              + ": it must run it later, as SwingUtilities.invokeLater does");
    }
    session.later(() -> homes.runOne(this));
  }

  @Override
  void requireStartable() throws Exception {
    Throwable reason = refused;
    if (reason instanceof Error error) {
      throw error;
    }
    if (reason != null) {
      throw (Exception) reason;
    }
    super.requireStartable();
  }

  /** What a home threw is the application's own. */
  @Override
  Failure newFailure(Values values, Throwable thrown) {
    Failure made =
        thrown == refused
            ? Failure.byReference(describe(), thrown)
            : super.newFailure(values, thrown);
    failure = made;
    return made;
  }
}
