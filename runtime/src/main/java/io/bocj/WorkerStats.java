package io.bocj;

/**
 * What one worker has done since its runtime started. Exact at quiescence, a little behind while
 * behaviors run.
 *
 * @param worker the worker's number, from 0
 * @param executed behaviors run
 * @param pushedLocal behaviors that this worker made ready and kept: its next slot or its own queue
 * @param pushedRemote behaviors that other threads put into this worker's inbox
 * @param stolen behaviors that this worker took from others
 * @param stealAttempts how often it looked for some
 * @param parked how often it went to sleep for want of work
 * @param resident values that stayed live between two behaviors on this worker
 * @param exported values encoded when a behavior of this worker gave up its cowns
 * @param imported values decoded when a behavior of this worker asked for them
 * @param bytesOut bytes encoded
 * @param bytesIn bytes decoded
 * @param cached values that a reader found decoded by an earlier reader on this worker
 */
public record WorkerStats(
    int worker,
    long executed,
    long pushedLocal,
    long pushedRemote,
    long stolen,
    long stealAttempts,
    long parked,
    long resident,
    long exported,
    long imported,
    long bytesOut,
    long bytesIn,
    long cached) {

  /**
   * Statistics of a worker that has found nothing decoded.
   *
   * @param worker the worker's number, from 0
   * @param executed behaviors run
   * @param pushedLocal behaviors made ready and kept
   * @param pushedRemote behaviors that other threads put into the inbox
   * @param stolen behaviors taken from others
   * @param stealAttempts how often it looked for some
   * @param parked how often it went to sleep
   * @param resident values that stayed live between two behaviors
   * @param exported values encoded
   * @param imported values decoded
   * @param bytesOut bytes encoded
   * @param bytesIn bytes decoded
   */
  public WorkerStats(
      int worker,
      long executed,
      long pushedLocal,
      long pushedRemote,
      long stolen,
      long stealAttempts,
      long parked,
      long resident,
      long exported,
      long imported,
      long bytesOut,
      long bytesIn) {
    this(
        worker,
        executed,
        pushedLocal,
        pushedRemote,
        stolen,
        stealAttempts,
        parked,
        resident,
        exported,
        imported,
        bytesOut,
        bytesIn,
        0);
  }
}
