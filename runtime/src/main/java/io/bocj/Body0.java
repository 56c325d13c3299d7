package io.bocj;

import java.io.Serializable;

/**
 * The body of a behavior over no cown that returns nothing. Serializable so that it can be re-made
 * in the interpreter of the worker that runs it; what a lambda captures is snapshotted when the
 * behavior is scheduled.
 *
 * @see When0#run
 */
@FunctionalInterface
public interface Body0 extends Serializable {
  /**
   * Runs the behavior, holding its cowns.
   *
   * @throws Exception whatever goes wrong; it becomes the failure of the result cown
   */
  void run() throws Exception;
}
