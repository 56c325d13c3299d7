package io.bocj.examples.kitchen;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Prints who did what and when, as bars over time. */
public final class Timeline {
  private static final int COLUMNS = 48;

  private final List<Chore> chores;
  private final long start;
  private final long end;

  /**
   * Lays the time axis.
   *
   * @param chores what was done; not empty
   */
  public Timeline(List<Chore> chores) {
    this.chores = chores.stream().sorted(Comparator.comparingLong(Chore::taken)).toList();
    this.start = chores.stream().mapToLong(Chore::taken).min().orElseThrow();
    this.end = chores.stream().mapToLong(Chore::ended).max().orElseThrow();
  }

  /** Prints a bar for each chore, in the order in which they were taken up, and the total. */
  public void print() {
    String row = "%-" + longest(Chore::what) + "s  %-" + longest(Chore::cook) + "s  |%s|%n";
    for (Chore chore : chores) {
      System.out.printf(row, chore.what(), chore.cook(), bar(chore));
    }
    long idle = chores.stream().mapToLong(chore -> chore.begun() - chore.taken()).sum();
    System.out.printf(
        "served after %d ms; cooks stood idle over a chore (...) for %d ms%n",
        TimeUnit.NANOSECONDS.toMillis(end - start), TimeUnit.NANOSECONDS.toMillis(idle));
  }

  private int longest(Function<Chore, String> text) {
    return chores.stream().map(text).mapToInt(String::length).max().orElseThrow();
  }

  private String bar(Chore chore) {
    int taken = column(chore.taken());
    int begun = column(chore.begun());
    int ended = Math.max(begun + 1, column(chore.ended()));
    return " ".repeat(taken)
        + ".".repeat(begun - taken)
        + "#".repeat(ended - begun)
        + " ".repeat(Math.max(0, COLUMNS - ended));
  }

  private int column(long time) {
    return (int) Math.min(COLUMNS, (time - start) * COLUMNS / Math.max(1, end - start));
  }
}
