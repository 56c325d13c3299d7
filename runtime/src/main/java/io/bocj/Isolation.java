package io.bocj;

/** How the workers of a runtime are kept apart. */
public enum Isolation {
  /**
   * Plain threads in the application's own classes. Values are handed over by reference: nothing is
   * copied, statics are shared, and a value reached other than through its cown is a data race.
   */
  NONE,

  /**
   * Each worker runs in a child class loader that defines its own copy of the application's
   * classes, so statics are per worker. Values cross between workers through the data layer. Needs
   * the modules {@code bocj-isolation} and {@code bocj-serialization}.
   */
  CLASS_LOADER
}
