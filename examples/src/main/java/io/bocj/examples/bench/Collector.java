package io.bocj.examples.bench;

/** A garbage collector of the Java virtual machine. */
enum Collector {
  /** The default on all but the smallest machines. */
  G1("G1", "-XX:+UseG1GC"),
  PARALLEL("Parallel", "-XX:+UseParallelGC"),
  ZGC("ZGC", "-XX:+UseZGC");

  private final String label;
  private final String flag;

  Collector(String label, String flag) {
    this.label = label;
    this.flag = flag;
  }

  /** The JVM option that chooses it. */
  String flag() {
    return flag;
  }

  @Override
  public String toString() {
    return label;
  }
}
