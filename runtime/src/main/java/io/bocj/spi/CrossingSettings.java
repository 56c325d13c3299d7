package io.bocj.spi;

import java.util.List;

/**
 * What the user says about how values cross.
 *
 * @param shared prefixes of the packages that all interpreters of the runtime share, each ending in
 *     a dot
 * @param rules class names of {@link CrossingRule}s, besides those that {@link
 *     java.util.ServiceLoader} finds
 */
public record CrossingSettings(List<String> shared, List<String> rules) {
  /**
   * Copies the lists.
   *
   * @param shared prefixes of packages, each ending in a dot
   * @param rules class names
   */
  public CrossingSettings {
    shared = List.copyOf(shared);
    rules = List.copyOf(rules);
  }
}
