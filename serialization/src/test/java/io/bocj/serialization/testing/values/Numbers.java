package io.bocj.serialization.testing.values;

/** What {@link Everything} inherits. */
class Numbers {
  final int medium = Integer.parseInt("3");
  private long large = 1L << 40;
  private double wide = Math.PI;

  @Override
  public String toString() {
    return medium + " " + large + " " + wide;
  }
}
