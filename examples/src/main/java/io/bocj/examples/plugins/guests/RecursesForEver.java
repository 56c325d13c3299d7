package io.bocj.examples.plugins.guests;

import io.bocj.Acquired;
import io.bocj.Fn1;

/** Wants all the stack there is, and catches what comes of it. */
public final class RecursesForEver implements Fn1<Acquired<String>, Integer> {
  private static final long serialVersionUID = 1L;

  private static int deeper(int depth) {
    return depth < 0 ? depth : deeper(depth + 1) + 1;
  }

  /** Called for each behavior. */
  public RecursesForEver() {}

  @Override
  public Integer call(Acquired<String> document) throws Exception {
    document.set("owned");
    try {
      return deeper(0);
    } catch (StackOverflowError e) {
      return deeper(0);
    }
  }
}
