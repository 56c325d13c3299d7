package io.bocj;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The body of a behavior over one request that returns a value. Serializable so that it can be
 * re-made in the interpreter of the worker that runs it; what a lambda captures is snapshotted when
 * the behavior is scheduled.
 *
 * @param <A> what the first request hands to the body
 * @param <R> the type of the result
 * @see When1#call
 */
@FunctionalInterface
public interface Fn1<A, R> extends Serializable {
  /**
   * Runs the behavior, holding its cowns.
   *
   * @param a what the first request is handed, see {@link Request}
   * @return the value of the result cown; null is allowed
   * @throws Exception whatever goes wrong; it becomes the failure of the result cown
   */
  @Nullable R call(A a) throws Exception;
}
