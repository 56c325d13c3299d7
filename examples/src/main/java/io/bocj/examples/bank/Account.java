package io.bocj.examples.bank;

/** A plain mutable class: whoever holds the account's cown has it to himself. */
final class Account {
  private long balance;

  Account(long balance) {
    this.balance = balance;
  }

  long balance() {
    return balance;
  }

  void deposit(long amount) {
    balance += amount;
  }

  boolean withdraw(long amount) {
    if (balance < amount) {
      return false;
    }
    balance -= amount;
    return true;
  }
}
