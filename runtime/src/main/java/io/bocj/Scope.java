package io.bocj;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * Structured concurrency: waits for exactly the behaviors that were scheduled inside it, and for
 * those that they schedule, however deep; what else runs in the runtime is not waited for. So a
 * plain method can use behaviors and still have done its work when it returns.
 *
 * <pre>{@code
 * try (Scope scope = Boc.scope()) {
 *   when(a).run(x -> …);
 *   when(b).run(y -> …);
 * }   // both have run here
 * }</pre>
 *
 * <p>What the thread that opened the scope schedules until {@link #close} is inside. Scopes nest: a
 * behavior of an inner scope is one of the outer scope too.
 */
public interface Scope extends AutoCloseable {
  /**
   * Waits until all behaviors of the scope have ended. More can be scheduled afterwards.
   *
   * @throws IllegalStateException inside a behavior or a batch
   * @throws java.util.concurrent.CancellationException if the thread is interrupted; its interrupt
   *     status stays set
   */
  void join();

  /**
   * Like {@link #join()}, but not longer than {@code timeout}.
   *
   * @param timeout how long to wait
   * @throws TimeoutException if behaviors are left; they go on, and joining can be tried again
   * @throws IllegalStateException inside a behavior or a batch
   * @throws java.util.concurrent.CancellationException if the thread is interrupted; its interrupt
   *     status stays set
   */
  void join(Duration timeout) throws TimeoutException;

  /**
   * Has the behaviors that have not started yet fail with a {@link
   * java.util.concurrent.CancellationException} when their turn comes; those that run finish. Holds
   * for behaviors scheduled later too. Any thread may cancel.
   */
  void cancel();

  /**
   * Joins, and ends the scope. Then rethrows the first failure that nobody has read, with the
   * others suppressed: a failure is read when somebody gets its {@link BehaviorException} from
   * {@code get}, {@code join}, {@code unwrap} or {@code future}. What did not start because the
   * scope was cancelled is no failure to it. Closing again does nothing.
   *
   * @throws BehaviorException if a behavior of the scope failed and nobody has read that
   * @throws java.util.concurrent.CancellationException if the thread is interrupted; the failures
   *     that nobody has read are suppressed in it, and those to come are told in the log
   * @throws IllegalStateException on another thread than the one that opened the scope, before an
   *     inner scope is closed, or inside a batch
   */
  @Override
  void close();
}
