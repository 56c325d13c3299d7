package io.bocj.testing;

import io.bocj.scheduler.Conductor;
import io.bocj.scheduler.LedThread;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What code under {@link Interleavings} may say to the scheduler, in the test method and in bodies.
 * Elsewhere it means the same for ordinary threads.
 */
public final class Interleaving {
  private static final long NAP_NANOS = 100_000;

  private Interleaving() {}

  /** What one of several threads does. */
  @FunctionalInterface
  public interface Task {
    /**
     * Does it.
     *
     * @throws Exception whatever it likes
     */
    void run() throws Exception;
  }

  /**
   * Whether the current thread is led by a seed.
   *
   * @return false outside of {@link Interleavings}
   */
  public static boolean active() {
    return conductor() != null;
  }

  private static @Nullable SeededConductor conductor() {
    Conductor conductor = LedThread.conductor();
    return conductor instanceof SeededConductor seeded ? seeded : null;
  }

  /**
   * Others may go on here: a place where a thread could be overtaken in the midst of something that
   * is not about cowns, such as between reading a static and writing it. Does nothing outside of
   * {@link Interleavings}.
   */
  public static void point() {
    SeededConductor conductor = conductor();
    if (conductor != null) {
      conductor.pause("goes on from a point");
    }
  }

  /**
   * Waits for something that other behaviors or threads do. Outside of {@link Interleavings} it
   * looks every tenth of a millisecond.
   *
   * @param done whether it is done; asked on any thread, and must not wait or schedule
   * @throws InterruptedException if the thread is interrupted
   * @throws AssertionError if nothing can happen any more that would do it
   */
  public static void await(BooleanSupplier done) throws InterruptedException {
    SeededConductor conductor = conductor();
    if (conductor != null) {
      conductor.await(done, "a condition of the test", false);
      return;
    }
    while (!done.getAsBoolean()) {
      LockSupport.parkNanos(NAP_NANOS);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  /**
   * Runs tasks at the same time, each on a thread of its own, and waits for them. Threads that a
   * test starts in another way are not led by the seed.
   *
   * @param tasks what to run
   * @throws Exception what the first of them has thrown, the others suppressed
   */
  public static void concurrently(Task... tasks) throws Exception {
    SeededConductor conductor = conductor();
    Threads threads = new Threads(tasks);
    if (conductor != null) {
      threads.runLed(conductor);
    } else {
      threads.run();
    }
  }
}
