package io.bocj.examples.bank;

import io.bocj.examples.Interpreters;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the transfers in a static, to show whose it is: one for each worker under {@code
 * CLASS_LOADER}; one for all of them, hence atomic, under {@code NONE}.
 */
final class Teller {
  private static final AtomicLong TRANSFERS = new AtomicLong();

  private Teller() {}

  /**
   * What a transfer returns.
   *
   * @param statics in which interpreter's statics it was counted
   * @param number how many transfers that counter has seen
   * @param done false if the account did not cover the amount
   */
  record Receipt(String statics, long number, boolean done) {}

  static Receipt transfer(Account from, Account to, long amount) {
    boolean done = from.withdraw(amount);
    if (done) {
      to.deposit(amount);
    }
    return new Receipt(Interpreters.current(), TRANSFERS.incrementAndGet(), done);
  }
}
