package io.bocj.examples.plugins.guests;

import io.bocj.Acquired;
import io.bocj.Fn1;
import java.util.Locale;

/** Well-behaved: changes its document. */
public final class Shouts implements Fn1<Acquired<String>, Integer> {
  private static final long serialVersionUID = 1L;

  /** Called for each behavior. */
  public Shouts() {}

  @Override
  public Integer call(Acquired<String> document) throws Exception {
    document.update(text -> text.toUpperCase(Locale.ROOT));
    return document.get().length();
  }
}
