package io.bocj.examples.plugins.guests;

import io.bocj.Acquired;
import io.bocj.Fn1;

/** Ends it for all. */
public final class ExitsTheJvm implements Fn1<Acquired<String>, Integer> {
  private static final long serialVersionUID = 1L;

  /** Called for each behavior. */
  public ExitsTheJvm() {}

  @Override
  public Integer call(Acquired<String> document) throws Exception {
    System.exit(1);
    return 0;
  }
}
