package io.bocj.examples.bench.workload;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The transfers of the bank: drawn once, so not while the clock runs, and the same in each run. */
public final class Transfers {
  /** How many accounts there are. */
  public static final int ACCOUNTS = 64;

  /** What each account begins with. */
  public static final int DEPOSIT = 1_000;

  private static final int MOST = 100;
  private static final long SEED = 1;

  /** They are used in turn, and fit the caches. A power of two. */
  private static final int DRAWN = 1 << 14;

  private static final List<Transfer> ALL = draw();

  /**
   * One of them.
   *
   * @param from an account's number
   * @param to another account's number
   * @param amount at least 1
   */
  public record Transfer(int from, int to, Integer amount) {
    private static Transfer draw(SplittableRandom random) {
      int from = random.nextInt(ACCOUNTS);
      int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
      return new Transfer(from, to, 1 + random.nextInt(MOST));
    }
  }

  private Transfers() {}

  private static List<Transfer> draw() {
    SplittableRandom random = new SplittableRandom(SEED);
    return Stream.generate(() -> Transfer.draw(random)).limit(DRAWN).toList();
  }

  /**
   * A transfer.
   *
   * @param number from 0 on
   * @return the transfer with this number
   */
  public static Transfer get(int number) {
    return ALL.get(number % DRAWN);
  }

  /**
   * What the accounts hold after the first so many transfers, in whatever order they were made.
   *
   * @param transfers how many
   * @return the balances, by the numbers of the accounts
   */
  public static int[] balances(int transfers) {
    int[] balances = new int[ACCOUNTS];
    Arrays.fill(balances, DEPOSIT);
    for (int i = 0; i < transfers; i++) {
      Transfer transfer = get(i);
      balances[transfer.from()] -= transfer.amount();
      balances[transfer.to()] += transfer.amount();
    }
    return balances;
  }
}
