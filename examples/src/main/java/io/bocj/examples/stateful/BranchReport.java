package io.bocj.examples.stateful;

import io.bocj.examples.Interpreters;
import java.sql.SQLException;
import java.util.List;

/**
 * What a worker found out about a branch, and with whose statics.
 *
 * @param branch the branch's number
 * @param worker the thread that worked it out
 * @param interpreter in whose class space it was worked out
 * @param warehouse what H2 said
 * @param rhino which object Rhino's static held
 * @param priced how many sales this interpreter's Rhino has priced so far
 */
record BranchReport(
    int branch,
    String worker,
    String interpreter,
    Warehouse.Receipt warehouse,
    String rhino,
    long priced) {
  /** Prices a branch's sales in Rhino, then sums them up in H2. */
  static BranchReport of(int branch, List<Sale> sales) throws SQLException {
    long[] netCents = Pricing.netCents(sales);
    Warehouse.Receipt receipt = Warehouse.store(branch, sales, netCents);
    return new BranchReport(
        branch,
        Thread.currentThread().getName(),
        Interpreters.current(),
        receipt,
        Pricing.identity(),
        Pricing.priced());
  }
}
