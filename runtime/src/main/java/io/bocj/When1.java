package io.bocj;

import org.jspecify.annotations.Nullable;

/**
 * What {@code when} returns for a behavior over one request: say what it does with {@link #run} or
 * {@link #call}, which schedule it. Nothing happens before one of them is called; each call
 * schedules another behavior.
 *
 * <pre>{@code
 * when(a).run((x) -> x.set(x.get()));
 * }</pre>
 *
 * @param <A> what the first request hands to the body
 */
public interface When1<A> {
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
  Cown<Void> run(Body1<? super A> body);

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
  <R extends @Nullable Object> Cown<R> call(Fn1<? super A, ? extends R> fn);
}
