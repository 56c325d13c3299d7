package io.bocj.spi;

import io.bocj.Isolation;

/** Makes the interpreters of one kind of isolation. Found by {@link java.util.ServiceLoader}. */
public interface InterpreterFactory {
  /**
   * Which kind this factory makes.
   *
   * @return the kind
   */
  Isolation kind();

  /**
   * Prepares the interpreters of one runtime.
   *
   * @param settings what they have in common
   * @return where the runtime gets an interpreter for each worker; closed with the runtime
   */
  InterpreterGroup open(InterpreterSettings settings);
}
