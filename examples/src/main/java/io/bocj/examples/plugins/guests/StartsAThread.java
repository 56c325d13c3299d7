package io.bocj.examples.plugins.guests;

import io.bocj.Acquired;
import io.bocj.Fn1;

/** Leaves something running. */
public final class StartsAThread implements Fn1<Acquired<String>, Integer> {
  private static final long serialVersionUID = 1L;

  /** Called for each behavior. */
  public StartsAThread() {}

  @Override
  public Integer call(Acquired<String> document) throws Exception {
    Thread thread = new Thread(() -> document.set("owned"));
    thread.start();
    return 0;
  }
}
