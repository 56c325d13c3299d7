package io.bocj;

import org.jspecify.annotations.Nullable;

/**
 * What {@code when} returns for a behavior over three requests: say what it does with {@link #run}
 * or {@link #call}, which schedule it. Nothing happens before one of them is called; each call
 * schedules another behavior.
 *
 * <pre>{@code
 * when(a, b, c).run((x, y, z) -> x.set(x.get() + y.get() + z.get()));
 * }</pre>
 *
 * @param <A> what the first request hands to the body
 * @param <B> what the second request hands to the body
 * @param <C> what the third request hands to the body
 */
public interface When3<A, B, C> {
  /**
   * Schedules {@code body}. It runs once it holds everything that was asked for, in the order in
   * which behaviors over the same cowns were scheduled. Returns at once, from any thread.
   *
   * @param body what to do; not null
   * @return the result cown: null once the body has run, failed with what the body threw
   * @throws TransferException if the body captures something that cannot cross to another
   *     interpreter; the message names it. Nothing is scheduled then
   * @throws IllegalStateException if the runtime is closed
   */
  Cown<Void> run(Body3<? super A, ? super B, ? super C> body);

  /**
   * Schedules {@code fn}, like {@link #run}, and keeps what it returns.
   *
   * @param <R> the type of the result
   * @param fn what to do; not null
   * @return the result cown: what {@code fn} returned, or failed with what it threw
   * @throws TransferException if the body captures something that cannot cross to another
   *     interpreter; the message names it. Nothing is scheduled then
   * @throws IllegalStateException if the runtime is closed
   */
  <R extends @Nullable Object> Cown<R> call(Fn3<? super A, ? super B, ? super C, ? extends R> fn);
}
