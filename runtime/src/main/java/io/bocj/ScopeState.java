package io.bocj;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A scope. {@code pending} counts its behaviors that have not ended: a behavior that schedules
 * another one has not ended itself by then, so zero means that all is done.
 */
final class ScopeState implements Scope {
  private final @Nullable ScopeState parent;
  private final Thread opener = Thread.currentThread();
  private final AtomicLong pending = new AtomicLong();
  private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();

  /** Who waits enrolls before it looks at {@code pending}. */
  private final Queue<Thread> waiters = new ConcurrentLinkedQueue<>();

  private volatile boolean cancelled;

  /** Set if closing was interrupted; what fails from then on the scope tells nobody. */
  private volatile boolean abandoned;

  private boolean closed;

  private ScopeState(@Nullable ScopeState parent) {
    this.parent = parent;
  }

  static Scope open() {
    Context.requireOutsideBehaviors("a scope", "what a behavior schedules is in its scope already");
    ScopeState scope = new ScopeState(Caller.scope());
    Caller.scope(scope);
    return scope;
  }

  /** The scope that a behavior belongs to which this thread schedules now. */
  static @Nullable ScopeState current() {
    Behavior scheduling = Context.currentBehavior();
    return scheduling != null ? scheduling.scope() : Caller.scope();
  }

  // ---- behaviors ------------------------------------------------------------------------------

  void enter() {
    for (ScopeState scope = this; scope != null; scope = scope.parent) {
      scope.pending.incrementAndGet();
    }
  }

  void leave() {
    for (ScopeState scope = this; scope != null; scope = scope.parent) {
      if (scope.pending.decrementAndGet() == 0) {
        scope.wakeWaiters();
      }
    }
  }

  boolean cancelled() {
    for (ScopeState scope = this; scope != null; scope = scope.parent) {
      if (scope.cancelled) {
        return true;
      }
    }
    return false;
  }

  /** A behavior has failed; false if the scope will not speak for it. */
  boolean failed(Failure failure) {
    failures.add(failure);
    return !abandoned || !failures.remove(failure);
  }

  private void wakeWaiters() {
    for (Thread waiter : waiters) {
      LockSupport.unpark(waiter);
    }
  }

  // ---- waiting --------------------------------------------------------------------------------

  @Override
  public void join() {
    await(Deadline.never());
  }

  @Override
  public void join(Duration timeout) throws TimeoutException {
    if (!await(Deadline.in(timeout))) {
      throw new TimeoutException(
          pending.get() + " behaviors of the scope have not ended after " + timeout);
    }
  }

  private boolean await(Deadline deadline) {
    Context.requireOutsideBehaviors("joining a scope", "schedule over the result cowns");
    Caller.requireOutsideBatches("joining a scope");
    Thread self = Thread.currentThread();
    waiters.add(self);
    try {
      return Pumping.await(() -> pending.get() == 0, deadline, "a scope");
    } catch (InterruptedException e) {
      throw Deadline.interrupted("a scope");
    } finally {
      waiters.remove(self);
    }
  }

  @Override
  public void cancel() {
    cancelled = true;
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    requireInnermost();
    try {
      join();
    } catch (CancellationException interrupted) {
      abandoned = true;
      unread().forEach(interrupted::addSuppressed);
      throw interrupted;
    } finally {
      closed = true;
      Caller.scope(parent);
    }
    rethrowUnread();
  }

  private void requireInnermost() {
    if (Thread.currentThread() != opener) {
      throw new IllegalStateException(
          "the scope was opened on " + opener.getName() + " and must be closed there");
    }
    if (Caller.scope() != this) {
      throw new IllegalStateException("close the inner scopes first: use try-with-resources");
    }
  }

  private void rethrowUnread() {
    List<BehaviorException> unread = unread();
    if (!unread.isEmpty()) {
      BehaviorException first = unread.get(0);
      unread.subList(1, unread.size()).forEach(first::addSuppressed);
      throw first;
    }
  }

  /** Takes the failures that nobody has read, which are read now. */
  private List<BehaviorException> unread() {
    List<BehaviorException> unread = new ArrayList<>();
    for (Failure failure = failures.poll(); failure != null; failure = failures.poll()) {
      if (!failure.read()) {
        unread.add(
            failure.toException(parcel -> ApplicationSpaces.current().unpackThrowable(parcel)));
      }
    }
    return unread;
  }
}
