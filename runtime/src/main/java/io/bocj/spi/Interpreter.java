package io.bocj.spi;

import org.jspecify.annotations.Nullable;

/**
 * A class space in which bodies run: a worker's own, or the application's. Its methods are called
 * from any thread, so they are thread-safe.
 */
public interface Interpreter extends AutoCloseable {
  /**
   * A name for messages and for the loader, such as {@code bocj-1-worker-0}.
   *
   * @return the name
   */
  String name();

  /**
   * What resolves class names in this interpreter, and the context loader of bodies.
   *
   * @return the loader
   */
  ClassLoader classLoader();

  /**
   * Makes this interpreter's counterpart of a lambda: linked once per form, then a factory call.
   *
   * @param form which lambda
   * @param captured the captured values, already in this interpreter; of length {@link
   *     LambdaForm#captures()}
   * @return the lambda; serializable like the original. The same object each time for a form
   *     without captures
   * @throws io.bocj.TransferException if the code cannot be found or linked here; the message names
   *     it and says what to do
   */
  Object link(LambdaForm form, @Nullable Object[] captured);

  /**
   * Whether a lambda stands in a class of this very interpreter, so that it may be run here as it
   * is.
   *
   * @param lambda for which {@link Lambdas#isLambda} is true
   * @return false if it has to be {@linkplain #link linked}
   */
  default boolean runsAsItIs(Object lambda) {
    return lambda.getClass().getClassLoader() == classLoader();
  }

  /** Lets go of the loader and of everything linked. */
  @Override
  void close();
}
