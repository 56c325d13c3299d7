package io.bocj;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A cown that the running behavior holds exclusively. Valid on the thread of the behavior and until
 * its body returns; later, or elsewhere, every method throws {@link IllegalStateException}.
 *
 * <pre>{@code
 * when(account).run(a -> a.set(a.get() + 10));
 * when(names).run(n -> n.get().add("Ada"));   // a mutable value may be changed in place
 * }</pre>
 *
 * @param <T> the type of the value
 */
public interface Acquired<T extends @Nullable Object> {
  /**
   * The value, in this worker's interpreter. The first call brings it in; later ones return the
   * same object.
   *
   * @return the value; null if the cown holds null
   * @throws BehaviorException if the cown is failed; its cause is what the failed body threw
   * @throws TransferException if the value cannot be re-made in this interpreter
   * @throws IllegalStateException if the behavior has ended, or on another thread
   */
  T get();

  /**
   * Replaces the value; a failed cown is whole again afterwards.
   *
   * @param value the new value; null is allowed
   * @throws IllegalStateException if the behavior has ended, or on another thread
   */
  void set(T value);

  /**
   * {@code set(f.apply(get()))}.
   *
   * @param f makes the new value out of the old one; not null
   * @throws BehaviorException if the cown is failed
   * @throws TransferException if the value cannot be re-made in this interpreter
   * @throws IllegalStateException if the behavior has ended, or on another thread
   */
  void update(UnaryOperator<T> f);

  /**
   * The cown that is held; fit for scheduling further behaviors over it.
   *
   * @return the cown
   * @throws IllegalStateException if the behavior has ended, or on another thread
   */
  Cown<T> cown();
}
