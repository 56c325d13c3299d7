package io.bocj.examples;

import org.jspecify.annotations.Nullable;

/** Tells in whose class space, and so with whose statics, the caller runs. */
public final class Interpreters {
  private Interpreters() {}

  /**
   * The name of the class space that this very copy of the class belongs to: the worker's own under
   * {@code CLASS_LOADER}, the application's under {@code NONE}.
   *
   * @return the loader's name
   */
  public static String current() {
    @Nullable String name = Interpreters.class.getClassLoader().getName();
    return name == null ? "unnamed" : name;
  }
}
