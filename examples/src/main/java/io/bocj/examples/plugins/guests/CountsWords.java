package io.bocj.examples.plugins.guests;

import io.bocj.Acquired;
import io.bocj.Fn1;

/** Well-behaved: counts words. */
public final class CountsWords implements Fn1<Acquired<String>, Integer> {
  private static final long serialVersionUID = 1L;

  /** Called for each behavior. */
  public CountsWords() {}

  @Override
  public Integer call(Acquired<String> document) throws Exception {
    return document.get().split(" ").length;
  }
}
