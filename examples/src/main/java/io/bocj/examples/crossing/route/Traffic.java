package io.bocj.examples.crossing.route;

import io.bocj.BocRuntime;
import io.bocj.WorkerStats;
import java.util.List;

/**
 * What went over a border.
 *
 * @param encoded how many values were encoded
 * @param decoded how many were decoded
 * @param bytes how much was copied when all of them were encoded; what rides along as a reference,
 *     or moves, counts as none
 */
public record Traffic(long encoded, long decoded, long bytes) {
  /** Nothing yet. */
  public static final Traffic NONE = new Traffic(0, 0, 0);

  /** What the workers of some runtimes have counted. */
  static Traffic of(List<BocRuntime> runtimes) {
    return runtimes.stream()
        .flatMap(runtime -> runtime.report().workers().stream())
        .map(Traffic::of)
        .reduce(NONE, Traffic::plus);
  }

  private static Traffic of(WorkerStats stats) {
    return new Traffic(stats.exported(), stats.imported(), stats.bytesOut());
  }

  Traffic plus(Traffic other) {
    return new Traffic(encoded + other.encoded, decoded + other.decoded, bytes + other.bytes);
  }

  /**
   * What came since.
   *
   * @param earlier what there had been
   * @return the difference
   */
  public Traffic minus(Traffic earlier) {
    return new Traffic(encoded - earlier.encoded, decoded - earlier.decoded, bytes - earlier.bytes);
  }
}
