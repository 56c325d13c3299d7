package io.bocj;

import io.bocj.board.Board;
import io.bocj.scheduler.Worker;
import org.jspecify.annotations.Nullable;

/**
 * A change of a noticeboard. It holds the cown that stands for the board's order of changes, so it
 * is carried out on a worker, after those that were asked for before, and is waited for as
 * behaviors are.
 */
abstract class Mutation extends Scheduled {
  private final RuntimeNoticeboard owner;
  private final String key;

  /** Whether room for the key has been claimed, which {@link #apply} uses or gives up. */
  private final boolean claims;

  /** Who asked for the change. */
  private final @Nullable ScopeState scope = ScopeState.current();

  Mutation(RuntimeNoticeboard owner, String key, boolean claims) {
    super(null, owner.order(), false);
    this.owner = owner;
    this.key = key;
    this.claims = claims;
  }

  final Board board() {
    return owner.board();
  }

  final RuntimeNoticeboard owner() {
    return owner;
  }

  final String key() {
    return key;
  }

  /** Carries out the change; if it throws, the board is as it was. */
  abstract void apply(Context here) throws Exception;

  /** Says that the change has failed: to the scope, or else to the thread's handler. */
  void report(Context here, Throwable thrown) {
    boolean told =
        scope != null
            && scope.failed(
                here.values().failure("a change of the notice \"" + key + "\"", thrown));
    if (!told) {
      Thread self = Thread.currentThread();
      self.getUncaughtExceptionHandler()
          .uncaughtException(
              self,
              new BehaviorException(
                  "a change of the notice \""
                      + key
                      + "\" failed, and the board is as it was: "
                      + thrown,
                  thrown));
    }
  }

  // ---- scheduling -----------------------------------------------------------------------------

  /** Counts the change as scheduled; nothing may fail between this and {@link #enter}. */
  final void admit(boolean atOnce) {
    owner.runtime().admit(this, atOnce);
    if (scope != null) {
      scope.enter();
    }
  }

  final void enter(@Nullable OpenBatch batch) {
    if (batch == null) {
      schedule(this);
    } else {
      batch.add(this, this);
    }
  }

  @Override
  protected final void ready() {
    owner.runtime().scheduler().submit(this);
  }

  @Override
  public final void run(Worker worker) {
    Context here = ((BocWorker) worker).context();
    here.crossings().countObserved();
    try {
      apply(here);
    } catch (Throwable e) {
      giveUp();
      report(here, e);
    }
  }

  private void giveUp() {
    if (claims) {
      board().unclaim(key);
    }
  }

  @Override
  public final void finish(Worker worker) {
    releaseAll();
    leaveScope();
  }

  @Override
  final void abandon(Throwable reason) {
    giveUp();
    abandon();
    owner.runtime().scheduler().countDone();
    owner.runtime().scheduler().withdraw(this);
    leaveScope();
  }

  private void leaveScope() {
    if (scope != null) {
      scope.leave();
    }
  }
}
