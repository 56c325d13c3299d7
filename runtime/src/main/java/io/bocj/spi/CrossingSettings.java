package io.bocj.spi;

import java.util.List;

/**
 * What the user says about how values cross.
 *
 * @param shared prefixes of the packages that all interpreters of the runtime share, each ending in
 *     a dot
 * @param rules class names of {@link CrossingRule}s, besides those that {@link
 *     java.util.ServiceLoader} finds
 * @param accepted which classes may come into an interpreter, and leave it
 */
public record CrossingSettings(List<String> shared, List<String> rules, Acceptance accepted) {
  /**
   * Copies the lists.
   *
   * @param shared prefixes of packages, each ending in a dot
   * @param rules class names
   * @param accepted which classes may cross
   */
  public CrossingSettings {
    shared = List.copyOf(shared);
    rules = List.copyOf(rules);
  }

  /**
   * Settings under which every class may cross.
   *
   * @param shared prefixes of packages, each ending in a dot
   * @param rules class names
   */
  public CrossingSettings(List<String> shared, List<String> rules) {
    this(shared, rules, Acceptance.EVERYTHING);
  }
}
