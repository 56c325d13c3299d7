package io.bocj;

import io.bocj.scheduler.Conductor;
import io.bocj.scheduler.LedThread;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits on threads outside of behaviors, which pump meanwhile: else who waits for what depends on a
 * pinned cown would wait for himself.
 */
final class Pumping {
  /** Those of runtimes that have had something to be pumped and are up. */
  private static final List<Homes> USED = new CopyOnWriteArrayList<>();

  /** Then it is looked whether to go on waiting: what is pumped may never come to an end. */
  private static final int AT_A_TIME = 16;

  private static final WaitingThreads WAITING = new WaitingThreads();

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

  /** For one runtime; those who wait for any are woken when there is something in it. */
  static <E> PumpQueue<E> newQueue() {
    return new PumpQueue<>(WAITING);
  }

  /** This thread is woken when something can be pumped, until {@link #leave}. */
  static void enroll() {
    WAITING.enroll();
  }

  static void leave() {
    WAITING.leave();
  }

  /**
   * Waits, and pumps for whatever runtime there is something to pump.
   *
   * @param done asked on this thread; whoever makes it true has to unpark the thread
   * @return false if the deadline came first
   */
  static boolean await(BooleanSupplier done, Deadline deadline, String what)
      throws InterruptedException {
    BooleanSupplier goesOn = () -> done.getAsBoolean() || anyPumpable();
    while (sleep(goesOn, deadline, what)) {
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

  private static boolean sleep(BooleanSupplier goesOn, Deadline deadline, String what)
      throws InterruptedException {
    Conductor conductor = LedThread.conductor();
    return conductor == null
        ? WAITING.await(goesOn, deadline)
        : conductor.await(goesOn, what, deadline.limited());
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
        homes.pump(deadline, AT_A_TIME, false);
      }
    }
  }
}
