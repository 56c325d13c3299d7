package io.bocj.examples.bench.peers;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/**
 * An actor that coordinates transfers: has the amount withdrawn, then deposited, each confirmed.
 * What belongs to a transfer travels with its messages, so one actor coordinates many at a time.
 */
final class TransferActor {
  private final InFlight inFlight;
  private final ActorRef<Message> self;

  /** What it understands. */
  sealed interface Message {}

  /** Make a transfer. */
  record Transfer(
      ActorRef<AccountActor.Message> from, ActorRef<AccountActor.Message> to, int amount)
      implements Message {}

  /** The amount has been taken out. */
  record Withdrawn(Transfer transfer) implements Message {}

  /** The amount has been paid in. */
  enum Deposited implements Message {
    DONE
  }

  private TransferActor(InFlight inFlight, ActorRef<Message> self) {
    this.inFlight = inFlight;
    this.self = self;
  }

  static Behavior<Message> create(InFlight inFlight) {
    return Behaviors.setup(context -> behavior(inFlight, context));
  }

  private static Behavior<Message> behavior(InFlight inFlight, ActorContext<Message> context) {
    TransferActor actor = new TransferActor(inFlight, context.getSelf());
    return Behaviors.receiveMessage(actor::receive);
  }

  private Behavior<Message> receive(Message message) {
    if (message instanceof Transfer transfer) {
      transfer.from().tell(new AccountActor.Withdraw(transfer, self));
    } else if (message instanceof Withdrawn withdrawn) {
      Transfer transfer = withdrawn.transfer();
      transfer.to().tell(new AccountActor.Deposit(transfer.amount(), self));
    } else {
      inFlight.end();
    }
    return Behaviors.same();
  }
}
