package io.bocj.examples.plugins.guests;

import io.bocj.Acquired;
import io.bocj.Fn1;
import java.util.ArrayList;
import java.util.List;

/** Wants all the memory there is. */
public final class FillsMemory implements Fn1<Acquired<String>, Integer> {
  private static final long serialVersionUID = 1L;

  /** Called for each behavior. */
  public FillsMemory() {}

  @Override
  public Integer call(Acquired<String> document) throws Exception {
    document.set("owned");
    List<byte[]> all = new ArrayList<>();
    while (document.get() != null) {
      all.add(new byte[1 << 20]);
    }
    return all.size();
  }
}
