package io.bocj.spi;

import java.lang.invoke.MethodHandles;

/** Private access to the classes of others. */
final class Reach {
  private Reach() {}

  /**
   * A lookup with the target's own rights, save that it is not the target's own.
   *
   * @throws IllegalAccessException if the target's package is closed to bocj
   */
  static MethodHandles.Lookup into(Class<?> target) throws IllegalAccessException {
    // As a named module bocj reads no module of the application's, unnamed ones of loaders
    // included.
    Reach.class.getModule().addReads(target.getModule());
    return MethodHandles.privateLookupIn(target, MethodHandles.lookup());
  }
}
