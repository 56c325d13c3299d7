package io.bocj;

import io.bocj.scheduler.Conductor;
import io.bocj.scheduler.LedThread;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits on threads outside of behaviors, which pump meanwhile: else who waits for what depends on a
 * pinned cown would wait for himself.
 *
 * <p>Who waits enrolls before it looks; who makes something ready looks for those afterwards.
 */
final class Pumping {
  /** Those of runtimes that have had something to be pumped and are up. */
  private static final List<Homes> USED = new CopyOnWriteArrayList<>();

  private static final Queue<Thread> WAITING = new ConcurrentLinkedQueue<>();

  private Pumping() {}

  static void register(Homes homes) {
    if (!USED.contains(homes)) {
      synchronized (USED) {
        if (!USED.contains(homes)) {
          USED.add(homes);
        }
      }
    }
  }

  static void unregister(Homes homes) {
    USED.remove(homes);
  }

  /** Something can be pumped, and nobody does. */
  static void wakeWaiting() {
    for (Thread thread : WAITING) {
      LockSupport.unpark(thread);
    }
  }

  /** This thread is woken when something can be pumped, until {@link #leave}. */
  static void enroll() {
    WAITING.add(Thread.currentThread());
  }

  static void leave() {
    WAITING.remove(Thread.currentThread());
  }

  /**
   * Waits, and pumps for whatever runtime there is something to pump.
   *
   * @param done asked on this thread; whoever makes it true has to unpark the thread
   * @return false if the deadline came first
   */
  static boolean await(BooleanSupplier done, Deadline deadline, String what)
      throws InterruptedException {
    Conductor conductor = LedThread.conductor();
    if (conductor != null) {
      return await(done, deadline, what, conductor);
    }
    if (done.getAsBoolean()) {
      return true;
    }
    enroll();
    try {
      while (!done.getAsBoolean()) {
        if (deadline.passed()) {
          return false;
        }
        parkOrPump(deadline);
      }
      return true;
    } finally {
      leave();
    }
  }

  private static void parkOrPump(Deadline deadline) throws InterruptedException {
    if (anyPumpable()) {
      pumpAll(deadline);
      return;
    }
    LockSupport.parkNanos(Pumping.class, deadline.nanosLeft());
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private static boolean await(
      BooleanSupplier done, Deadline deadline, String what, Conductor conductor)
      throws InterruptedException {
    BooleanSupplier goesOn = () -> done.getAsBoolean() || anyPumpable();
    while (conductor.await(goesOn, what, deadline.limited())) {
      if (done.getAsBoolean()) {
        return true;
      }
      if (deadline.passed()) {
        return false;
      }
      pumpAll(deadline);
    }
    return false;
  }

  /**
   * Waits for a future that is not done, without limit, and returns its value.
   *
   * @throws java.util.concurrent.CompletionException if it has failed
   */
  static @Nullable Object await(CompletableFuture<@Nullable Object> future, String what)
      throws InterruptedException {
    Thread self = Thread.currentThread();
    CompletableFuture<?> unused = future.whenComplete((value, failed) -> LockSupport.unpark(self));
    await(future::isDone, Deadline.never(), what);
    return future.getNow(null);
  }

  private static boolean anyPumpable() {
    for (Homes homes : USED) {
      if (homes.pumpable()) {
        return true;
      }
    }
    return false;
  }

  private static void pumpAll(Deadline deadline) {
    for (Homes homes : USED) {
      if (homes.pumpable()) {
        homes.pump(deadline, Integer.MAX_VALUE, false);
      }
    }
  }
}
