package io.bocj.examples.plugins.guests;

import io.bocj.Acquired;
import io.bocj.Fn1;

/** Never ends. */
public final class LoopsForEver implements Fn1<Acquired<String>, Integer> {
  private static final long serialVersionUID = 1L;

  /** Called for each behavior. */
  public LoopsForEver() {}

  @Override
  public Integer call(Acquired<String> document) throws Exception {
    document.set("owned");
    int rounds = 0;
    while (document.get() != null) {
      rounds++;
    }
    return rounds;
  }
}
