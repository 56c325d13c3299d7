package io.bocj.examples.bank;

import static io.bocj.Boc.group;
import static io.bocj.Boc.when;

import io.bocj.Cown;
import io.bocj.examples.Example;
import io.bocj.examples.Verdict;
import io.bocj.examples.bank.Teller.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Transfers between random accounts, and audits that read all accounts meanwhile.
 *
 * <p>A transfer holds two cowns at once, so nobody sees the money on its way; an audit holds all of
 * them, read-only, so audits may overlap. There is no lock to forget and no order to keep.
 */
@Command(
    name = "bank",
    description =
        "Transfers under audit: no audit sees a torn total, each worker counts in its own static.")
public final class Bank extends Example {
  @Option(
      names = "--accounts",
      paramLabel = "N",
      defaultValue = "64",
      description = "How many accounts (default: ${DEFAULT-VALUE}).")
  private int accounts;

  @Option(
      names = "--deposit",
      paramLabel = "N",
      defaultValue = "1000",
      description = "What each account starts with (default: ${DEFAULT-VALUE}).")
  private long deposit;

  @Option(
      names = "--transfers",
      paramLabel = "N",
      defaultValue = "20000",
      description = "How many transfers (default: ${DEFAULT-VALUE}).")
  private int transfers;

  @Option(
      names = "--audit-every",
      paramLabel = "N",
      defaultValue = "25",
      description = "Transfers from one audit to the next (default: ${DEFAULT-VALUE}).")
  private int auditEvery;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the random transfers (default: ${DEFAULT-VALUE}).")
  private long seed;

  private Bank() {}

  /**
   * Runs the example.
   *
   * @param args the command line
   */
  public static void main(String... args) {
    launch(new Bank(), args);
  }

  @Override
  protected Verdict run() {
    require(accounts > 0, "--accounts must be positive");
    require(deposit >= 0, "--deposit must not be negative");
    require(transfers >= 0, "--transfers must not be negative");
    require(auditEvery > 0, "--audit-every must be positive");
    List<Cown<Account>> bank =
        Stream.generate(() -> Cown.of(new Account(deposit))).limit(accounts).toList();
    List<Cown<Receipt>> receipts = new ArrayList<>();
    List<Cown<Long>> audits = new ArrayList<>();
    Random random = new Random(seed);

    for (int i = 0; i < transfers; i++) {
      receipts.add(transfer(any(bank, random), any(bank, random), 1 + random.nextInt(100)));
      if (i % auditEvery == 0) {
        audits.add(audit(bank));
      }
    }
    audits.add(audit(bank));
    return verdict(audits.stream().map(Cown::join).toList(), receipts);
  }

  private static Cown<Account> any(List<Cown<Account>> bank, Random random) {
    return bank.get(random.nextInt(bank.size()));
  }

  private static Cown<Receipt> transfer(Cown<Account> from, Cown<Account> to, long amount) {
    return when(from, to).call((f, t) -> Teller.transfer(f.get(), t.get(), amount));
  }

  private static Cown<Long> audit(List<Cown<Account>> bank) {
    return when(group(bank.stream().map(Cown::read).toList()))
        .call(accounts -> accounts.stream().mapToLong(account -> account.get().balance()).sum());
  }

  private Verdict verdict(List<Long> totals, List<Cown<Receipt>> receipts) {
    long total = accounts * deposit;
    long torn = totals.stream().filter(seen -> seen != total).count();
    long counted = printCounters(receipts);
    return new Verdict(
        torn == 0 && counted == transfers,
        "total %d in %d audits: %s; %d of %d transfers counted"
            .formatted(
                total,
                totals.size(),
                torn == 0 ? "never torn" : torn + " torn",
                counted,
                transfers));
  }

  /** Prints the last state of each interpreter's counter; returns their sum. */
  private static long printCounters(List<Cown<Receipt>> receipts) {
    Map<String, Long> counters = new TreeMap<>();
    long refused = 0;
    for (Cown<Receipt> receipt : receipts) {
      Receipt r = receipt.join();
      counters.merge(r.statics(), r.number(), Math::max);
      refused += r.done() ? 0 : 1;
    }
    counters.forEach(
        (statics, count) ->
            System.out.printf("%8d transfers counted in the static of %s%n", count, statics));
    System.out.printf("%8d of them refused: not covered%n", refused);
    return counters.values().stream().mapToLong(Long::longValue).sum();
  }
}
