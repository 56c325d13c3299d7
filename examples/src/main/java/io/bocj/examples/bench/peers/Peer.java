package io.bocj.examples.bench.peers;

/**
 * A way to run tasks over accounts without a data race. One thread asks for tasks; it is held back
 * where it is much faster than they are run.
 */
interface Peer extends AutoCloseable {
  /** Sets all accounts, while no task is pending. */
  void reset(int balance);

  /** Asks for one to be added to an account. */
  void add(int account);

  /** Asks for an amount to be moved from one account to another one. */
  void transfer(int from, int to, Integer amount);

  /** Returns when all that was asked for has been done. */
  void await();

  /** What an account holds, while no task is pending. */
  int balance(int account);

  @Override
  void close();

  /** Makes one. */
  @FunctionalInterface
  interface Factory {
    /** With so many threads and so many accounts. */
    Peer open(int threads, int accounts);
  }
}
