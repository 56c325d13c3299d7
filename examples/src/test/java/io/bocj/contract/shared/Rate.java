package io.bocj.contract.shared;

import io.bocj.spi.SharedType;
import java.util.List;

/** Immutable, which cannot be seen from its declaration. */
public final class Rate {
  private final List<Integer> steps;

  public Rate(Integer... steps) {
    this.steps = List.of(steps);
  }

  public int step(int i) {
    return steps.get(i);
  }

  /** Says so. */
  public static final class Rule implements SharedType {
    @Override
    public Class<?> type() {
      return Rate.class;
    }
  }
}
