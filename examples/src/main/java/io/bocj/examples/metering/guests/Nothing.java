package io.bocj.examples.metering.guests;

import io.bocj.Acquired;
import io.bocj.Fn1;

/** Does next to nothing. */
public final class Nothing implements Fn1<Acquired<String>, Integer> {
  private static final long serialVersionUID = 1L;

  /** Called for each behavior. */
  public Nothing() {}

  @Override
  public Integer call(Acquired<String> cown) {
    return cown.get().length();
  }
}
