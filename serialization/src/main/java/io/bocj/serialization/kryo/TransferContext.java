package io.bocj.serialization.kryo;

import io.bocj.TransferException;
import io.bocj.spi.Interpreter;

/**
 * What an engine needs to know of where it works.
 *
 * @param interpreter where values come from and go to
 * @param sharing what its runtime shares
 * @param throwables takes throwables apart and puts them together
 */
record TransferContext(Interpreter interpreter, Sharing sharing, Throwables throwables) {
  /** This interpreter's own class, not yet initialized. */
  Class<?> load(String name) {
    try {
      return Class.forName(name, false, interpreter.classLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      throw new TransferException(
          "class "
              + name
              + " cannot be had in interpreter "
              + interpreter.name()
              + "; put it on the application's class path, or keep such values out of it",
          e);
    }
  }
}
