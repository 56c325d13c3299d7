package io.bocj.examples.plugins.guests;

import io.bocj.Acquired;
import io.bocj.Fn1;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it is given, and more, for ever. */
public final class KeepsState implements Fn1<Acquired<String>, Integer> {
  private static final long serialVersionUID = 1L;

  private static final List<Object> KEPT = new ArrayList<>();

  /** Called for each behavior. */
  public KeepsState() {}

  @Override
  public Integer call(Acquired<String> document) throws Exception {
    KEPT.add(document.get());
    KEPT.add(new byte[1 << 20]);
    return KEPT.size();
  }
}
