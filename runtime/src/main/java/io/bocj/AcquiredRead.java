package io.bocj;

import org.jspecify.annotations.Nullable;

/**
 * A cown that the running behavior holds together with other readers. Valid on the thread of the
 * behavior and until its body returns. The value must not be mutated: under {@link Isolation#NONE}
 * other behaviors may be reading the same object, and what is changed is never written back.
 *
 * @param <T> the type of the value
 */
public interface AcquiredRead<T extends @Nullable Object> {
  /**
   * The value, in this worker's interpreter.
   *
   * @return the value; null if the cown holds null
   * @throws BehaviorException if the cown is failed; its cause is what the failed body threw
   * @throws TransferException if the value cannot be re-made in this interpreter
   * @throws IllegalStateException if the behavior has ended, or on another thread
   */
  T get();

  /**
   * The cown that is held; fit for scheduling further behaviors over it.
   *
   * @return the cown
   * @throws IllegalStateException if the behavior has ended, or on another thread
   */
  Cown<T> cown();
}
