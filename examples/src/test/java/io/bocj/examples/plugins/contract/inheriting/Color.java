package io.bocj.examples.plugins.contract.inheriting;

/** Inherits from {@link Enum}. */
public enum Color {
  /** Like grass. */
  GREEN,
  /** Like the sky. */
  BLUE
}
