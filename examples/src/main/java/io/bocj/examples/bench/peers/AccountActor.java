package io.bocj.examples.bench.peers;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** An actor that holds an account. */
final class AccountActor {
  private final InFlight inFlight;
  private int balance;

  /** What it understands. */
  sealed interface Message {}

  /** Set the balance. */
  record Reset(int balance) implements Message {}

  /** Add one. */
  enum Add implements Message {
    ONE
  }

  /** Take out what a transfer moves, and say so. */
  record Withdraw(TransferActor.Transfer transfer, ActorRef<TransferActor.Message> replyTo)
      implements Message {}

  /** Pay in what a transfer moves, and say so. */
  record Deposit(int amount, ActorRef<TransferActor.Message> replyTo) implements Message {}

  /** Tell the balance. */
  record Read(ActorRef<Integer> replyTo) implements Message {}

  private AccountActor(InFlight inFlight) {
    this.inFlight = inFlight;
  }

  static Behavior<Message> create(InFlight inFlight) {
    AccountActor account = new AccountActor(inFlight);
    return Behaviors.receiveMessage(account::receive);
  }

  private Behavior<Message> receive(Message message) {
    if (message instanceof Withdraw withdraw) {
      balance -= withdraw.transfer().amount();
      withdraw.replyTo().tell(new TransferActor.Withdrawn(withdraw.transfer()));
    } else if (message instanceof Deposit deposit) {
      balance += deposit.amount();
      deposit.replyTo().tell(TransferActor.Deposited.DONE);
    } else if (message instanceof Add) {
      balance++;
      inFlight.end();
    } else if (message instanceof Reset reset) {
      balance = reset.balance();
    } else if (message instanceof Read read) {
      read.replyTo().tell(balance);
    }
    return Behaviors.same();
  }
}
