package io.bocj;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The body of a behavior over four requests that returns a value. Serializable so that it can be
 * re-made in the interpreter of the worker that runs it; what a lambda captures is snapshotted when
 * the behavior is scheduled.
 *
 * @param <A> what the first request hands to the body
 * @param <B> what the second request hands to the body
 * @param <C> what the third request hands to the body
 * @param <D> what the fourth request hands to the body
 * @param <R> the type of the result
 * @see When4#call
 */
@FunctionalInterface
public interface Fn4<A, B, C, D, R> extends Serializable {
  /**
   * Runs the behavior, holding its cowns.
   *
   * @param a what the first request is handed, see {@link Request}
   * @param b what the second request is handed, see {@link Request}
   * @param c what the third request is handed, see {@link Request}
   * @param d what the fourth request is handed, see {@link Request}
   * @return the value of the result cown; null is allowed
   * @throws Exception whatever goes wrong; it becomes the failure of the result cown
   */
  @Nullable R call(A a, B b, C c, D d) throws Exception;
}
