package io.bocj.spi;

import java.util.List;

/**
 * What the interpreters of one runtime have in common.
 *
 * @param runtime the runtime's name, for the names of loaders
 * @param application the loader whose classes each interpreter defines anew
 * @param shared prefixes of the packages that stay with {@code application}, each ending in a dot
 */
public record InterpreterSettings(String runtime, ClassLoader application, List<String> shared) {
  /**
   * Copies the list.
   *
   * @param runtime the runtime's name, for the names of loaders
   * @param application the loader whose classes each interpreter defines anew
   * @param shared prefixes of the packages that stay with {@code application}, each ending in a dot
   */
  public InterpreterSettings {
    shared = List.copyOf(shared);
  }
}
