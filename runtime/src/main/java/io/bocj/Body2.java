package io.bocj;

import java.io.Serializable;

/**
 * The body of a behavior over two requests that returns nothing. Serializable so that it can be
 * re-made in the interpreter of the worker that runs it; what a lambda captures is snapshotted when
 * the behavior is scheduled.
 *
 * @param <A> what the first request hands to the body
 * @param <B> what the second request hands to the body
 * @see When2#run
 */
@FunctionalInterface
public interface Body2<A, B> extends Serializable {
  /**
   * Runs the behavior, holding its cowns.
   *
   * @param a what the first request is handed, see {@link Request}
   * @param b what the second request is handed, see {@link Request}
   * @throws Exception whatever goes wrong; it becomes the failure of the result cown
   */
  void run(A a, B b) throws Exception;
}
