package io.bocj.examples.stress;

import io.bocj.examples.stress.journal.Deed;
import io.bocj.examples.stress.journal.Ending;
import io.bocj.examples.stress.journal.Entry;
import io.bocj.examples.stress.journal.Fate;
import io.bocj.examples.stress.journal.Note;
import io.bocj.examples.stress.journal.Task;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a behavior must have done, given what it saw: the sequential oracle, one step of it. {@link
 * Body} does it, and this says it again.
 *
 * @param failure what its result is failed with; null if it has a value
 * @param changed which of its slots have got another value, by {@link Entry#next}
 */
record Outcome(@Nullable String failure, List<Boolean> changed) {
  static Outcome of(Entry entry) {
    Task task = entry.task();
    String failure = failure(entry);
    boolean undone = failure != null && task.rollsBack();
    return new Outcome(
        failure,
        IntStream.range(0, task.slots().size())
            .mapToObj(i -> !undone && reachesChanges(entry) && changes(entry, i))
            .toList());
  }

  /** What the result holds; a failure's stand-in if there is one. */
  Note result(Entry entry) {
    return failure == null ? entry.returned() : Entry.failed(failure);
  }

  private static @Nullable String failure(Entry entry) {
    Deed deed = entry.task().deed();
    if (entry.runs() == 0) {
      return Signatures.CANCELLED;
    }
    if (entry.sawFailure() && !deed.heals()) {
      return Signatures.PROPAGATED;
    }
    return switch (ending(entry)) {
      case RETURN -> null;
      case EXCEPTION -> Signatures.mishap(entry);
      case ERROR -> AssertionError.class.getSimpleName();
      case OVERFLOW -> StackOverflowError.class.getSimpleName();
      case STUCK_RESULT, STUCK_VALUE -> Signatures.STUCK;
    };
  }

  /** Some endings need something that this behavior has not got. */
  static Ending ending(Entry entry) {
    Task task = entry.task();
    Ending drawn = task.deed().ending();
    return switch (drawn) {
      case STUCK_RESULT -> entry.result() != null ? drawn : Ending.RETURN;
      case STUCK_VALUE -> task.deed().looks() && stuckSlot(task) >= 0 ? drawn : Ending.RETURN;
      default -> drawn;
    };
  }

  /** Where what cannot cross is left; less than 0 if the behavior writes nothing. */
  static int stuckSlot(Task task) {
    for (int i = 0; i < task.slots().size(); i++) {
      if (task.slots().get(i).writes()) {
        return i;
      }
    }
    return -1;
  }

  static boolean failsEarly(Entry entry) {
    Ending ending = ending(entry);
    boolean thrown =
        ending == Ending.EXCEPTION || ending == Ending.ERROR || ending == Ending.OVERFLOW;
    return thrown && entry.task().deed().early();
  }

  private static boolean reachesChanges(Entry entry) {
    Deed deed = entry.task().deed();
    return entry.runs() > 0
        && entry.task().fate() != Fate.OBSERVES
        && deed.looks()
        && (deed.heals() || !entry.sawFailure())
        && !failsEarly(entry);
  }

  private static boolean changes(Entry entry, int slot) {
    Task task = entry.task();
    boolean stuck = ending(entry) == Ending.STUCK_VALUE && slot == stuckSlot(task);
    return task.slots().get(slot).writes() && !stuck;
  }
}
