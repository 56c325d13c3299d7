package io.bocj.serialization.kryo;

import io.bocj.TransferException;
import io.bocj.spi.Interpreter;

/**
 * What an engine needs to know of where it works.
 *
 * @param interpreter where values come from and go to
 * @param rules which lane each class takes
 * @param certainty which classes need not be encoded to find out
 * @param throwables takes throwables apart and puts them together
 */
record TransferContext(
    Interpreter interpreter, Rules rules, Certainty certainty, Throwables throwables) {
  Sharing sharing() {
    return rules.sharing();
  }

  /**
   * This interpreter's own class, not yet initialized.
   *
   * @throws TransferException if it is not accepted, and so not loaded; or cannot be had
   */
  Class<?> load(String name) {
    rules.acceptance().require(name, interpreter.name());
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
