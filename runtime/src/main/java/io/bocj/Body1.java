package io.bocj;

import java.io.Serializable;

/**
 * The body of a behavior over one request that returns nothing. Serializable so that it can be
 * re-made in the interpreter of the worker that runs it; what a lambda captures is snapshotted when
 * the behavior is scheduled.
 *
 * @param <A> what the first request hands to the body
 * @see When1#run
 */
@FunctionalInterface
public interface Body1<A> extends Serializable {
  /**
   * Runs the behavior, holding its cowns.
   *
   * @param a what the first request is handed, see {@link Request}
   * @throws Exception whatever goes wrong; it becomes the failure of the result cown
   */
  void run(A a) throws Exception;
}
