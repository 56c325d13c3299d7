package io.bocj.serialization.testing.values;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Extends collections of the JDK. */
public final class Names extends ArrayList<String> {
  private static final long serialVersionUID = 1L;

  public Names(String... names) {
    super(List.of(names));
  }

  /** With the comparator of its superclass. */
  public static final class Backwards extends TreeSet<String> {
    private static final long serialVersionUID = 1L;

    public Backwards() {
      super(java.util.Comparator.reverseOrder());
    }
  }
}
