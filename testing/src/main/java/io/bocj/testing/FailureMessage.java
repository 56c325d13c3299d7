package io.bocj.testing;

import java.util.List;

/** What a failure tells its reader. */
final class FailureMessage {
  private static final int MOST_LINES = 200;

  private final Plan plan;
  private final String isolation;
  private final long seed;
  private final Outcome outcome;
  private final boolean repeats;

  /**
   * Makes a message.
   *
   * @param repeats whether the same seed has failed a second time in the same way
   */
  FailureMessage(Plan plan, String isolation, long seed, Outcome outcome, boolean repeats) {
    this.plan = plan;
    this.isolation = isolation;
    this.seed = seed;
    this.outcome = outcome;
    this.repeats = repeats;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("seed ").append(seed);
    text.append(" fails: ").append(outcome.failure());
    text.append("\n  With ").append(plan.workers()).append(" workers, ").append(isolation);
    text.append(", by ").append(outcome.strategy()).append(". To run it again: @Interleavings(");
    text.append("seed = ").append(seed).append("L), or -D").append(Plan.SEED).append('=');
    text.append(seed).append('\n').append(repetition()).append("\n  What happened, in order:");
    appendTrace(text);
    return text.toString();
  }

  private String repetition() {
    return repeats
        ? "  It was run again, and went the same way."
        : "  It was run again, and went ANOTHER way: something outside of the scheduler has a say,"
            + " such as the time, threads of the test's own, a hash code, or what earlier runs left"
            + " in statics. Take that out first, or the seed need not fail again.";
  }

  private void appendTrace(StringBuilder text) {
    List<String> lines = outcome.trace();
    int first = Math.max(0, lines.size() - MOST_LINES);
    long before = outcome.dropped() + first;
    if (before > 0) {
      text.append("\n    ... ").append(before).append(" lines before these");
    }
    for (String line : lines.subList(first, lines.size())) {
      text.append("\n    ").append(line);
    }
  }
}
