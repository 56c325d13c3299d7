package io.bocj.examples.measure;

import java.util.List;

/** A garbage collector of the Java virtual machine. */
public enum Collector {
  /** The default on all but the smallest machines. */
  G1("G1", "-XX:+UseG1GC"),
  /**
   * The one with the most throughput; told, as threads write beside each other, to mark no card
   * twice.
   */
  PARALLEL("Parallel", "-XX:+UseParallelGC -XX:+UseCondCardMark"),
  /** The one with the shortest pauses. */
  ZGC("ZGC", "-XX:+UseZGC");

  private final String label;
  private final String flags;

  Collector(String label, String flags) {
    this.label = label;
    this.flags = flags;
  }

  /**
   * How it is chosen.
   *
   * @return options of the JVM
   */
  public List<String> flags() {
    return List.of(flags.split(" "));
  }

  @Override
  public String toString() {
    return label;
  }
}
