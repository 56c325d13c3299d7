package io.bocj.contract.shared;

import io.bocj.BocRuntime;

/** A runtime where the code of every interpreter can find it. */
public record Shelf(int number) {
  public static Shelf of(BocRuntime runtime) {
    return new Shelf(Registry.add(runtime));
  }

  public BocRuntime runtime() {
    return Registry.get(number);
  }
}
