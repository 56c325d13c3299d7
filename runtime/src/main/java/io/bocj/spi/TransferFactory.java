package io.bocj.spi;

import java.util.List;

/** Makes the data layer's end for an interpreter. Found by {@link java.util.ServiceLoader}. */
public interface TransferFactory {
  /**
   * Makes an end for one interpreter.
   *
   * @param interpreter where its values live
   * @param settings what the user says about how values cross
   * @return a new end, for one thread at a time
   * @throws IllegalStateException if a {@link CrossingRule} is not sound; the message names it
   */
  Transfer create(Interpreter interpreter, CrossingSettings settings);

  /**
   * Makes an end for one interpreter, with no rules but those that {@link java.util.ServiceLoader}
   * finds.
   *
   * @param interpreter where its values live
   * @param shared prefixes of the packages that all interpreters of the runtime share, each ending
   *     in a dot
   * @return a new end, for one thread at a time
   * @throws IllegalStateException if a {@link CrossingRule} is not sound; the message names it
   */
  default Transfer create(Interpreter interpreter, List<String> shared) {
    return create(interpreter, new CrossingSettings(shared, List.of()));
  }
}
