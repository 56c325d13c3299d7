package io.bocj.examples.calculator;

import io.bocj.Boc;
import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A service that calculates: it receives questions under one tag, from clients in threads of their
 * own, and each client receives its answers under another.
 */
@Command(
    name = "calculator",
    description = "A service by messages: clients in threads ask, behaviors answer.")
public final class Calculator extends Example {
  private static final double NANOS = 1e9;

  @Option(
      names = "--clients",
      paramLabel = "N",
      defaultValue = "8",
      description = "How many threads ask (default: ${DEFAULT-VALUE}).")
  private int clients;

  @Option(
      names = "--questions",
      paramLabel = "N",
      defaultValue = "200",
      description = "How many questions each asks (default: ${DEFAULT-VALUE}).")
  private int questions;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the questions (default: ${DEFAULT-VALUE}).")
  private long seed;

  private Calculator() {}

  /**
   * Runs the example.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    launch(new Calculator(), args);
  }

  @Override
  protected Verdict run() throws InterruptedException, ExecutionException {
    require(clients > 0, "--clients must be positive");
    require(questions > 0, "--questions must be positive");
    Service service = new Service();
    List<Client> all =
        IntStream.range(0, clients).mapToObj(n -> new Client(n, questions, seed)).toList();
    long start = System.nanoTime();
    ask(service, all);
    print(all.get(0), service, System.nanoTime() - start);
    return verdict(service, all);
  }

  /** Returns when all clients have what they wanted, and the service has stopped. */
  private void ask(Service service, List<Client> all)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(clients + 1);
    try {
      Future<?> serving = threads.submit(service);
      CompletableFuture.allOf(
              all.stream()
                  .map(client -> CompletableFuture.runAsync(client, threads))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
      Boc.send(Service.STOP, null);
      serving.get();
    } finally {
      threads.shutdownNow();
    }
  }

  private static void print(Client first, Service service, long nanos) {
    System.out.println("client 0 asked:");
    first.transcript().forEach(line -> System.out.println("  " + line));
    System.out.printf(
        "%,d questions a second, the first ones included%n",
        Math.round(service.received() * NANOS / nanos));
  }

  private Verdict verdict(Service service, List<Client> all) {
    int answered = all.stream().mapToInt(Client::answered).sum();
    int refused = all.stream().mapToInt(Client::refused).sum();
    String complaints =
        all.stream()
            .map(Client::complaint)
            .filter(complaint -> !complaint.isEmpty())
            .collect(Collectors.joining("; "));
    int asked = clients * questions;
    boolean complete = service.received() == asked && answered + refused == asked;
    return new Verdict(
        complaints.isEmpty() && complete,
        complaints.isEmpty()
            ? "of %d questions from %d clients %d have the right answer, and %d mistakes are refused"
                .formatted(asked, clients, answered, refused)
            : complaints);
  }
}
