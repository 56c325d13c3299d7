package io.bocj;

/**
 * What behaviors over pinned cowns have done at their homes. The statistics of workers do not
 * include it.
 *
 * @param executed how many were run
 * @param exported how often a value of an ordinary cown, a result or a capture was encoded
 * @param imported how often one was decoded
 * @param bytesOut the encoded bytes
 * @param bytesIn the decoded bytes
 */
public record HomeStats(long executed, long exported, long imported, long bytesOut, long bytesIn) {
  static final HomeStats NONE = new HomeStats(0, 0, 0, 0, 0);

  HomeStats plus(Crossings crossings) {
    return new HomeStats(
        executed,
        exported + crossings.exported(),
        imported + crossings.imported(),
        bytesOut + crossings.bytesOut(),
        bytesIn + crossings.bytesIn());
  }
}
