package io.bocj.isolation.samples;

import io.bocj.Fn0;
import java.io.Serializable;

/** Its serial version is computed from its members. */
@SuppressWarnings("serial")
public final class Unversioned implements Serializable {
  public int value() {
    return 1;
  }

  public static Fn0<Integer> one() {
    return () -> 1;
  }
}
