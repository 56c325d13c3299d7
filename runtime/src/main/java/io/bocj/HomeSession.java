package io.bocj;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A thread that is at home: it runs pinned behaviors at a place of one runtime. Threads that are
 * not, which is most, find out by one read of a shared counter as long as nobody is.
 *
 * <p>Sessions nest where a body waits in a way that lets its thread do other things, such as a
 * modal dialog; each has a place of its own.
 */
final class HomeSession implements AutoCloseable {
  private static final ThreadLocal<@Nullable HomeSession> LOCAL = new ThreadLocal<>();
  private static final AtomicInteger OPEN = new AtomicInteger();

  private final Homes homes;
  private final Context place;
  private final @Nullable HomeSession outer;
  private final @Nullable ClassLoader loaderBefore = Thread.currentThread().getContextClassLoader();

  /** What has to wait until the running behavior has handed its cowns on. */
  private final Queue<Runnable> later = new ArrayDeque<>();

  private HomeSession(Homes homes, Context place, @Nullable HomeSession outer) {
    this.homes = homes;
    this.place = place;
    this.outer = outer;
  }

  static HomeSession open(Homes homes) {
    HomeSession outer = LOCAL.get();
    HomeSession session = new HomeSession(homes, homes.borrow(), outer);
    // Before it is set: who has set it cannot see a stale zero.
    OPEN.incrementAndGet();
    LOCAL.set(session);
    session.place.enter();
    return session;
  }

  /** That of the current thread, if any. */
  static @Nullable HomeSession current() {
    return OPEN.getOpaque() == 0 ? null : LOCAL.get();
  }

  /** Where the current thread is at home, if anywhere. */
  static @Nullable Context currentPlace() {
    HomeSession session = current();
    return session == null ? null : session.place;
  }

  /** Has something done on this thread as soon as no cowns are being handed on. */
  void later(Runnable task) {
    later.add(task);
  }

  /** Runs a behavior that the caller has claimed, and counted. */
  void run(PinnedBehavior behavior) {
    try {
      behavior.runAt(place);
    } catch (Throwable e) {
      escaped(e);
    }
    try {
      behavior.finishAt(place);
    } catch (Throwable e) {
      escaped(e);
    }
    homes.ended(behavior);
    for (Runnable task = later.poll(); task != null; task = later.poll()) {
      task.run();
    }
  }

  private static void escaped(Throwable thrown) {
    Thread self = Thread.currentThread();
    self.getUncaughtExceptionHandler().uncaughtException(self, thrown);
  }

  @Override
  public void close() {
    place.exit(loaderBefore);
    if (outer == null) {
      LOCAL.remove();
    } else {
      LOCAL.set(outer);
    }
    OPEN.decrementAndGet();
    homes.giveBack(place);
  }
}
