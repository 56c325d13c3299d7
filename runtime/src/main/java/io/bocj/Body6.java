package io.bocj;

import java.io.Serializable;

/**
 * The body of a behavior over six requests that returns nothing. Serializable so that it can be
 * re-made in the interpreter of the worker that runs it; what a lambda captures is snapshotted when
 * the behavior is scheduled.
 *
 * @param <A> what the first request hands to the body
 * @param <B> what the second request hands to the body
 * @param <C> what the third request hands to the body
 * @param <D> what the fourth request hands to the body
 * @param <E> what the fifth request hands to the body
 * @param <F> what the sixth request hands to the body
 * @see When6#run
 */
@FunctionalInterface
public interface Body6<A, B, C, D, E, F> extends Serializable {
  /**
   * Runs the behavior, holding its cowns.
   *
   * @param a what the first request is handed, see {@link Request}
   * @param b what the second request is handed, see {@link Request}
   * @param c what the third request is handed, see {@link Request}
   * @param d what the fourth request is handed, see {@link Request}
   * @param e what the fifth request is handed, see {@link Request}
   * @param f what the sixth request is handed, see {@link Request}
   * @throws Exception whatever goes wrong; it becomes the failure of the result cown
   */
  void run(A a, B b, C c, D d, E e, F f) throws Exception;
}
