package io.bocj;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The body of a behavior over no cown that returns a value. Serializable so that it can be re-made
 * in the interpreter of the worker that runs it; what a lambda captures is snapshotted when the
 * behavior is scheduled.
 *
 * @param <R> the type of the result
 * @see When0#call
 */
@FunctionalInterface
public interface Fn0<R> extends Serializable {
  /**
   * Runs the behavior, holding its cowns.
   *
   * @return the value of the result cown; null is allowed
   * @throws Exception whatever goes wrong; it becomes the failure of the result cown
   */
  @Nullable R call() throws Exception;
}
