package io.bocj.examples.bench.peers;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/**
 * Typed actors of Apache Pekko: one for each account, and one a thread that coordinates transfers.
 */
final class PekkoPeer implements Peer {
  /** How many messages an actor handles before its thread turns to another one. */
  private static final int THROUGHPUT = 100;

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final InFlight inFlight;
  private final ActorSystem<Void> system;
  private final Actors actors;
  private int transfers;

  private record Actors(
      List<ActorRef<AccountActor.Message>> accounts,
      List<ActorRef<TransferActor.Message>> coordinators) {}

  PekkoPeer(int threads, int accounts) {
    inFlight = new InFlight(threads);
    CompletableFuture<Actors> spawned = new CompletableFuture<>();
    system =
        ActorSystem.create(
            Behaviors.setup(
                context -> {
                  spawned.complete(spawn(context, inFlight, threads, accounts));
                  return empty();
                }),
            "bench",
            config(threads));
    actors = spawned.join();
  }

  private static Behavior<Void> empty() {
    return Behaviors.empty();
  }

  private static Actors spawn(
      ActorContext<Void> context, InFlight inFlight, int threads, int accounts) {
    return new Actors(
        IntStream.range(0, accounts)
            .mapToObj(i -> context.spawn(AccountActor.create(inFlight), "account-" + i))
            .toList(),
        IntStream.range(0, threads)
            .mapToObj(i -> context.spawn(TransferActor.create(inFlight), "transfers-" + i))
            .toList());
  }

  /** As many threads as the others have, and nothing on standard output. */
  private static Config config(int threads) {
    String dispatcher = "pekko.actor.default-dispatcher.";
    return ConfigFactory.parseMap(
            Map.of(
                dispatcher + "fork-join-executor.parallelism-min",
                threads,
                dispatcher + "fork-join-executor.parallelism-max",
                threads,
                dispatcher + "throughput",
                THROUGHPUT,
                "pekko.loglevel",
                "OFF",
                "pekko.stdout-loglevel",
                "OFF"))
        .withFallback(ConfigFactory.load());
  }

  @Override
  public void reset(int balance) {
    actors.accounts().forEach(account -> account.tell(new AccountActor.Reset(balance)));
  }

  @Override
  public void add(int account) {
    inFlight.begin();
    actors.accounts().get(account).tell(AccountActor.Add.ONE);
  }

  @Override
  public void transfer(int from, int to, Integer amount) {
    List<ActorRef<AccountActor.Message>> accounts = actors.accounts();
    inFlight.begin();
    nextCoordinator()
        .tell(new TransferActor.Transfer(accounts.get(from), accounts.get(to), amount));
  }

  private ActorRef<TransferActor.Message> nextCoordinator() {
    transfers = (transfers + 1) % actors.coordinators().size();
    return actors.coordinators().get(transfers);
  }

  @Override
  public void await() {
    inFlight.await();
  }

  @Override
  public int balance(int account) {
    return AskPattern.<AccountActor.Message, Integer>ask(
            actors.accounts().get(account), AccountActor.Read::new, PATIENCE, system.scheduler())
        .toCompletableFuture()
        .join();
  }

  @Override
  public void close() {
    system.terminate();
    system.getWhenTerminated().toCompletableFuture().join();
  }
}
