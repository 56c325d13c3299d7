package io.bocj;

/**
 * What one worker has done since its runtime started: counts that only grow, and begin at zero with
 * each runtime.
 *
 * <p>At quiescence all are exact, and stay as they are until something is scheduled, but for {@code
 * stealAttempts} and {@code parked}: they count what a worker does for want of work, and so grow
 * for a moment after. The report of {@link BocRuntime#shutdown()} has them all as they are in the
 * end. While behaviors run each count is a little behind, and not all by as much.
 *
 * <p>Summed over the workers of a runtime that has quiesced:
 *
 * <ul>
 *   <li>{@code executed} is how many behaviors were scheduled on the runtime, failed and cancelled
 *       ones included; not those that were refused, or that a batch gave up.
 *   <li>{@code pushedLocal + pushedRemote == executed + observed}: all that a worker ran was made
 *       ready once, on a worker of the runtime or elsewhere.
 *   <li>{@code stolen} is at most as often as work changed workers: what was stolen twice counts
 *       twice. It is 0 where {@code stealAttempts} is, but may be more: an attempt that finds an
 *       inbox takes all that is in there.
 *   <li>{@code exported} and {@code imported} need not be equal: a parcel may be decoded often, or
 *       never, or by threads outside, which count nowhere.
 * </ul>
 *
 * <p>What crosses is counted by the worker whose interpreter it leaves or comes to. With {@link
 * Isolation#NONE} that is only what another runtime left encoded in a cown. Exceptions and what
 * {@link OnFailure#ROLLBACK} keeps are not counted, nor is what a future or {@link Cown#join}
 * decodes.
 *
 * @param worker the worker's number, from 0
 * @param executed behaviors run to their end, or not at all because their scope was cancelled
 * @param pushedLocal behaviors, and looks for futures, that were made ready on this worker: they
 *     went to its slots or to its queue
 * @param pushedRemote behaviors that were made ready on other threads, and that this worker took
 *     from an inbox, its own or that of a worker it stole from
 * @param stolen behaviors, and looks for futures, that this worker took from another, and then ran
 *     or put into its own queue
 * @param stealAttempts how often it looked at one other worker for something to take
 * @param parked how often it went to sleep, for want of work or because fewer workers are faster
 * @param resident how often a value stayed live for the next behavior on this worker instead of
 *     being encoded and decoded
 * @param exported values encoded here: of cowns given up, results, and new cowns, and bodies with
 *     what they captured; not what could cross as a reference
 * @param imported values decoded here, of cowns and of bodies; once for each behavior and cown,
 *     unless it counts as {@code cached} or {@code resident}
 * @param bytesOut bytes copied by the {@code exported}: the encoded form, and the contents of
 *     arrays of primitives and of buffers; what rides along as a reference counts as none, nor does
 *     what moves
 * @param bytesIn bytes of the {@code imported}, counted in the same way, also where arrays became
 *     part of the value instead of being copied once more
 * @param cached how often a reader found a value decoded by an earlier reader on this worker
 * @param observed looks at a cown that this worker took for a future or a {@link Cown#join}, and
 *     changes of the {@link Noticeboard} that it carried out; no behaviors
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
    long cached,
    long observed) {

  /**
   * Statistics of a worker that has found nothing decoded, and has looked at nothing.
   *
   * @param worker the worker's number, from 0
   * @param executed behaviors run
   * @param pushedLocal what was made ready on this worker
   * @param pushedRemote what it took from an inbox
   * @param stolen what it took from other workers
   * @param stealAttempts how often it looked for that
   * @param parked how often it went to sleep
   * @param resident how often a value stayed live
   * @param exported values encoded
   * @param imported values decoded
   * @param bytesOut bytes copied by the exported
   * @param bytesIn bytes of the imported
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
        0,
        0);
  }
}
