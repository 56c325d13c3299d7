package io.bocj.spi;

import java.util.List;

/** Makes the data layer's end for an interpreter. Found by {@link java.util.ServiceLoader}. */
public interface TransferFactory {
  /**
   * Makes an end for one interpreter.
   *
   * @param interpreter where its values live
   * @param shared prefixes of the packages that all interpreters of the runtime share, each ending
   *     in a dot
   * @return a new end, for one thread at a time
   */
  Transfer create(Interpreter interpreter, List<String> shared);
}
