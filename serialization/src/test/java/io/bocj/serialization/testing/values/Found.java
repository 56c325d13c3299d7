package io.bocj.serialization.testing.values;

import io.bocj.spi.SharedType;
import io.bocj.spi.Surrogate;

/** Its rule is found by the service loader. */
public final class Found {
  public final transient String text;

  public Found(String text) {
    this.text = text;
  }

  /** Transient fields do not cross without it. */
  public static final class Rule implements Surrogate<Found, String> {
    @Override
    public Class<Found> type() {
      return Found.class;
    }

    @Override
    public String toSurrogate(Found value) {
      return value.text;
    }

    @Override
    public Found fromSurrogate(String surrogate) {
      return new Found(surrogate);
    }
  }

  /** Not final, but nothing in it changes. */
  public static class Constant {}

  /** Concerns only those who share the package. */
  public static final class ConstantRule implements SharedType {
    @Override
    public Class<?> type() {
      return Constant.class;
    }
  }
}
