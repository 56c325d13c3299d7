package io.bocj.examples.plugins.contract.inheriting;

import java.util.ArrayList;

/** A list; so a plugin has all that lists have. */
public class Bag extends ArrayList<String> implements Items {
  private static final long serialVersionUID = 1L;

  /** An empty one. */
  public Bag() {}

  /** By the contract itself, which may do what it likes. */
  public long countInParallel() {
    return parallelStream().count();
  }
}
