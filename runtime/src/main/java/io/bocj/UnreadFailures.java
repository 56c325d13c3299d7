package io.bocj;

import io.bocj.core.CownCore;
import io.bocj.scheduler.LedThread;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The failures of one runtime that nobody may ever read. Each is told in the log, once and with its
 * stack trace, when its result cown cannot be reached any more, or else when the runtime has come
 * down. Behaviors that do not fail have nothing to do with it.
 */
final class UnreadFailures implements Runnable {
  /** How many are told in full; after that they are only counted. */
  private static final int MOST = 16;

  private static final class Unread extends WeakReference<CownCore> {
    final Failure failure;

    Unread(CownCore result, Failure failure, ReferenceQueue<CownCore> unreachable) {
      super(result, unreachable);
      this.failure = failure;
    }
  }

  private final BocRuntime runtime;
  private final ReferenceQueue<CownCore> unreachable = new ReferenceQueue<>();
  private final Set<Unread> kept = ConcurrentHashMap.newKeySet();
  private final AtomicLong count = new AtomicLong();

  /** Looks for what has become unreachable, while there is anything; without a thread for it. */
  private final Executor timer = Later.after(1, TimeUnit.SECONDS);

  /** Whether a look is due some day. */
  private final AtomicBoolean begun = new AtomicBoolean();

  UnreadFailures(BocRuntime runtime) {
    this.runtime = runtime;
  }

  /** A behavior has failed that no scope speaks for; under a seed the test does. */
  void add(CownCore result, Failure failure) {
    try {
      if (LedThread.conductor() == null) {
        keep(new Unread(result, failure, unreachable));
      }
    } catch (Throwable e) {
      // Out of memory, say: who reads the result finds the failure.
    }
  }

  private void keep(Unread unread) {
    kept.add(unread);
    tellUnreachable();
    begin();
  }

  private void begin() {
    if (begun.compareAndSet(false, true)) {
      timer.execute(this);
    }
  }

  /** By the timer. What has been read meanwhile needs no further look, and no memory. */
  @Override
  public void run() {
    tellUnreachable();
    kept.removeIf(unread -> unread.failure.read());
    begun.set(false);
    if (!kept.isEmpty()) {
      begin();
    }
  }

  private void tellUnreachable() {
    for (Reference<?> lost = unreachable.poll(); lost != null; lost = unreachable.poll()) {
      tell((Unread) lost);
    }
  }

  /** The runtime comes down: nobody is expected to read what has not been read. */
  void tellAll() {
    kept.forEach(this::tell);
    long more = count.get() - MOST;
    if (more > 0) {
      Warnings.tell(
          "runtime "
              + runtime.name()
              + ": "
              + more
              + " more behaviors have failed without anybody reading their results");
    }
  }

  private void tell(Unread unread) {
    if (kept.remove(unread) && !unread.failure.read() && count.incrementAndGet() <= MOST) {
      Warnings.tell(
          "runtime "
              + runtime.name()
              + ": a behavior has failed, and nobody has read its result; join() it, use its"
              + " future(), or schedule it in a scope()",
          exception(unread.failure));
    }
  }

  private Throwable exception(Failure failure) {
    Space application = runtime.application();
    try {
      return failure.toException(application::unpackThrowable);
    } catch (RuntimeException | Error e) {
      return new BehaviorException(failure.toString(), e);
    }
  }
}
