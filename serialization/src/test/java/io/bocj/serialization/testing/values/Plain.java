package io.bocj.serialization.testing.values;

import org.jspecify.annotations.Nullable;

/** Holds nothing that might keep it from crossing. */
public final class Plain {
  /** To be left alone by what arrives. */
  public static @Nullable Object written;

  public int number;
  public Kind kind = Kind.ONE;

  /** Of the application, too. */
  public enum Kind {
    ONE
  }
}
