package io.bocj.scheduler;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever threads do with an inbox at once has the results of some order one after the other. */
@Timeout(120)
class InboxLinearizabilityTest {
  @Test
  void pushingAndTakingIsLinearizable() {
    Linearizability.check(Operations.class, Model.class);
  }

  @Test
  void aTakerThatReadsAndThenWritesIsFound() {
    assertThrows(
        LincheckAssertionError.class, () -> Linearizability.check(TornTaker.class, Model.class));
  }

  /** The inbox. */
  public static class Operations {
    private final Inbox inbox = new Inbox();

    /** Leaves work. */
    @Operation
    public void push(@Param(gen = IntGen.class, conf = "1:9") int number) {
      inbox.push(TestWork.number(number));
    }

    /** The oldest first. */
    @Operation
    public List<Integer> takeAll() {
      List<Integer> numbers = new ArrayList<>();
      for (Work work = inbox.takeAll(); work != null; work = work.link()) {
        numbers.add(((TestWork) work).number);
      }
      return numbers;
    }

    /** Whether there is anything. */
    @Operation
    public boolean isEmpty() {
      return inbox.isEmpty();
    }
  }

  /** What it is to be like. */
  public static class Model {
    private final List<Integer> numbers = new ArrayList<>();

    /** Appends. */
    public void push(@Param(gen = IntGen.class, conf = "1:9") int number) {
      numbers.add(number);
    }

    /** Takes everything. */
    public List<Integer> takeAll() {
      List<Integer> all = List.copyOf(numbers);
      numbers.clear();
      return all;
    }

    /** Whether there is anything. */
    public boolean isEmpty() {
      return numbers.isEmpty();
    }
  }

  /** Planted: the list is replaced by a plain write. */
  public static class TornTaker {
    private volatile List<Integer> numbers = List.of();

    /** Copies. */
    @Operation
    public synchronized void push(@Param(gen = IntGen.class, conf = "1:9") int number) {
      List<Integer> longer = new ArrayList<>(numbers);
      longer.add(number);
      numbers = longer;
    }

    /** Not synchronized. */
    @Operation
    public List<Integer> takeAll() {
      List<Integer> all = numbers;
      numbers = List.of();
      return all;
    }
  }
}
