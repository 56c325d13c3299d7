package io.bocj.isolation.plugin;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread that runs a plugin's code in one class space. It is a daemon, has a stack of its own
 * size, and ends when it has had nothing to do for a while.
 */
final class Guest implements Runnable {
  /** Most of it is never touched: what metered code may take of it is far less. */
  private static final long STACK = 16L << 20;

  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

  /** What is taken last: nothing is run any more. */
  private static final Errand END = new Errand(() -> {}, null);

  /** Something to run. */
  static final class Errand {
    private final Runnable work;
    private final @Nullable Thread waiter;
    private volatile boolean done;

    Errand(Runnable work, @Nullable Thread waiter) {
      this.work = work;
      this.waiter = waiter;
    }

    boolean done() {
      return done;
    }
  }

  private final AtomicReference<@Nullable Errand> next = new AtomicReference<>();
  private final Thread thread;
  private volatile boolean ending;

  private Guest(String name) {
    thread = new Thread(null, this, name, STACK, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    // An errand tells of its failures itself; if it cannot, there is no memory to print them
    // either.
    thread.setUncaughtExceptionHandler((t, e) -> {});
  }

  static Guest start(String name) {
    Guest guest = new Guest(name);
    guest.thread.start();
    return guest;
  }

  Thread thread() {
    return thread;
  }

  /**
   * Has it run something; null if it has ended. One errand at a time.
   *
   * @param work must not throw
   */
  @Nullable Errand send(Runnable work) {
    Errand errand = new Errand(work, Thread.currentThread());
    if (!next.compareAndSet(null, errand)) {
      return null;
    }
    LockSupport.unpark(thread);
    return errand;
  }

  /** Has it end; what it runs goes on. */
  void end() {
    ending = true;
    next.compareAndSet(null, END);
    LockSupport.unpark(thread);
  }

  @Override
  public void run() {
    for (Errand errand = take(); errand != END; errand = take()) {
      try {
        errand.work.run();
      } finally {
        next.compareAndSet(errand, null);
        errand.done = true;
        LockSupport.unpark(errand.waiter);
      }
    }
  }

  private Errand take() {
    long since = System.nanoTime();
    while (true) {
      Errand errand = next.get();
      if (errand != null) {
        return errand;
      }
      long left = since + IDLE_NANOS - System.nanoTime();
      if (left <= 0 || ending) {
        next.compareAndSet(null, END);
      } else {
        LockSupport.parkNanos(this, left);
        Thread.interrupted();
      }
    }
  }
}
