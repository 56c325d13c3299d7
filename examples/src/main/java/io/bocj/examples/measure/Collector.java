package io.bocj.examples.measure;

/** A garbage collector of the Java virtual machine. */
public enum Collector {
  /** The default on all but the smallest machines. */
  G1("G1", "-XX:+UseG1GC"),
  /** The one with the most throughput. */
  PARALLEL("Parallel", "-XX:+UseParallelGC"),
  /** The one with the shortest pauses. */
  ZGC("ZGC", "-XX:+UseZGC");

  private final String label;
  private final String flag;

  Collector(String label, String flag) {
    this.label = label;
    this.flag = flag;
  }

  /**
   * How it is chosen.
   *
   * @return an option of the JVM
   */
  public String flag() {
    return flag;
  }

  @Override
  public String toString() {
    return label;
  }
}
