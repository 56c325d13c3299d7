package io.bocj.testing;

import java.util.HashSet;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/** Goes through the seeds of a plan until one fails. */
final class Exploration {
  private final Plan plan;
  private final Interleaving.Task test;
  private final Set<Long> different = new HashSet<>();

  Exploration(Plan plan, Interleaving.Task test) {
    this.plan = plan;
    this.test = test;
  }

  /**
   * Runs all seeds.
   *
   * @throws InterleavingFailure what the first failing seed came to
   * @throws TestAbortedException if an assumption does not hold
   */
  void explore() throws InterruptedException {
    for (String isolation : plan.isolations()) {
      for (long seed : plan.seeds()) {
        Outcome outcome = new Run(plan, isolation, seed, test).perform();
        if (outcome.failure() instanceof TestAbortedException aborted) {
          throw aborted;
        }
        if (!outcome.passed()) {
          throw failure(isolation, seed, outcome);
        }
        different.add(outcome.fingerprint());
      }
    }
  }

  private InterleavingFailure failure(String isolation, long seed, Outcome first)
      throws InterruptedException {
    Outcome again = new Run(plan, isolation, seed, test).perform();
    boolean same = again.wentTheSameWayAs(first);
    return new InterleavingFailure(
        seed, new FailureMessage(plan, isolation, seed, first, same).toString(), first.failure());
  }

  /** In words, after all seeds have passed. */
  String summary() {
    int runs = plan.seeds().size() * plan.isolations().size();
    return runs + " runs, " + different.size() + " of them different";
  }
}
