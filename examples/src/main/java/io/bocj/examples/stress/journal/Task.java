package io.bocj.examples.stress.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of something when it is scheduled.
 *
 * @param number of the entry; a journal's are from 0
 * @param source who schedules it: the number of a behavior, or less than 0 for a thread
 * @param turn how much the source had scheduled before
 * @param unit what it is atomic with: the number of the batch's first member, or its own
 * @param depth how many behaviors schedule each other until there is this one
 * @param fate whether it runs
 * @param isolated whether its runtime has interpreters
 * @param rollsBack whether its runtime rolls back
 * @param deed what it does
 * @param slots the cowns, each once
 * @param scope the innermost scope that it is in; null if none
 */
public record Task(
    int number,
    int source,
    int turn,
    int unit,
    int depth,
    Fate fate,
    boolean isolated,
    boolean rollsBack,
    Deed deed,
    List<Slot> slots,
    @Nullable Ward scope) {
  /**
   * One cown of it.
   *
   * @param place the cown
   * @param writes whether it asks for the cown exclusively
   */
  public record Slot(Place place, boolean writes) {
    @Override
    public String toString() {
      return place + (writes ? "" : ".read()");
    }
  }
}
