package io.bocj.spi;

import org.jspecify.annotations.Nullable;

/** Makes the instances of one lambda in one class space. */
@FunctionalInterface
public interface LambdaMaker {
  /**
   * Makes an instance.
   *
   * @param captured the values to capture, of the classes of this class space; of length {@link
   *     LambdaForm#captures()}
   * @return the lambda, serializable like the original
   * @throws io.bocj.TransferException if the class that declares the lambda does not know it
   * @throws ClassCastException if a captured value is not of the class that the lambda captures
   */
  Object make(@Nullable Object[] captured);
}
