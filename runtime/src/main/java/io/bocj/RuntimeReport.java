package io.bocj;

import java.util.List;
import java.util.Map;

/**
 * What a runtime has done.
 *
 * @param workers statistics of each worker, by number
 * @param noticeboard the noticeboard's entries; in the place of a value that cannot be re-made
 *     here, the {@link TransferException} that says why
 * @param homes statistics of behaviors over pinned cowns, which no worker runs
 */
public record RuntimeReport(
    List<WorkerStats> workers, Map<String, Object> noticeboard, HomeStats homes) {
  /**
   * Copies both, so that a report never changes.
   *
   * @param workers statistics of each worker, by number
   * @param noticeboard the noticeboard's entries
   * @param homes statistics of behaviors over pinned cowns
   */
  public RuntimeReport {
    workers = List.copyOf(workers);
    noticeboard = Map.copyOf(noticeboard);
  }

  /**
   * A report of a runtime without pinned cowns.
   *
   * @param workers statistics of each worker, by number
   * @param noticeboard the noticeboard's entries
   */
  public RuntimeReport(List<WorkerStats> workers, Map<String, Object> noticeboard) {
    this(workers, noticeboard, HomeStats.NONE);
  }
}
