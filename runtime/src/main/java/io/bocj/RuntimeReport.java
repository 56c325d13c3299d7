package io.bocj;

import java.util.List;
import java.util.Map;

/**
 * What a runtime has done.
 *
 * @param workers statistics of each worker, by number
 * @param noticeboard the noticeboard's entries; in the place of a value that cannot be re-made
 *     here, the {@link TransferException} that says why
 */
public record RuntimeReport(List<WorkerStats> workers, Map<String, Object> noticeboard) {
  /**
   * Copies both, so that a report never changes.
   *
   * @param workers statistics of each worker, by number
   * @param noticeboard the noticeboard's entries
   */
  public RuntimeReport {
    workers = List.copyOf(workers);
    noticeboard = Map.copyOf(noticeboard);
  }
}
