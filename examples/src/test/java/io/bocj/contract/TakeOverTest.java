package io.bocj.contract;

import static io.bocj.contract.Runtimes.builder;
import static io.bocj.contract.Runtimes.failureOf;
import static io.bocj.contract.Runtimes.open;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.OnFailure;
import io.bocj.TransferException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Who holds a cown exclusively may get the very arrays of its parcel, if nobody else can come to
 * see them.
 */
@Timeout(300)
class TakeOverTest {
  /** Arrays at several places, none of which can fail to cross. */
  static final class Grid {
    final double[] first = new double[4];
    final double[][] rows = {first, new double[4]};

    void add(double amount) {
      first[0] += amount;
      rows[1][3] += amount;
    }
  }

  /** Everything that any behavior of an interpreter was ever handed, and what it held last. */
  private static final List<int[]> SEEN = new ArrayList<>();

  private static final List<int[]> LEFT_AS = new ArrayList<>();

  /** What an earlier behavior of this interpreter keeps hold of must never change again. */
  private static boolean addUnseen(int[] array) {
    boolean untouched = true;
    for (int i = 0; i < SEEN.size(); i++) {
      untouched &= SEEN.get(i) != array && Arrays.equals(SEEN.get(i), LEFT_AS.get(i));
    }
    array[0]++;
    SEEN.add(array);
    LEFT_AS.add(array.clone());
    return untouched;
  }

  @Test
  void twoInterpretersNeverShareAnArrayThatStaticsKeep() {
    try (BocRuntime one = open(Isolation.CLASS_LOADER, 1);
        BocRuntime other = open(Isolation.CLASS_LOADER, 1)) {
      Cown<int[]> cown = one.cown(new int[8]);
      List<Cown<Boolean>> verdicts = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        verdicts.add(one.when(cown).call(c -> addUnseen(c.get())));
        verdicts.add(other.when(cown).call(c -> addUnseen(c.get())));
      }
      verdicts.forEach(verdict -> assertTrue(verdict.join()));
      assertEquals(200, cown.join()[0]);
    }
  }

  @Test
  void aFutureKeepsTheValueOfItsTurn() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 2)) {
      Cown<int[]> cown = runtime.cown(new int[1]);
      List<CompletableFuture<int[]>> looks = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        looks.add(cown.future());
        runtime.when(cown).run(c -> c.get()[0]++);
      }
      runtime.quiesce();
      for (int i = 0; i < looks.size(); i++) {
        assertEquals(i, looks.get(i).join()[0]);
      }
    }
  }

  private static boolean allEqual(int[] array) {
    return Arrays.stream(array).allMatch(element -> element == array[0]);
  }

  /** The joining thread decodes when the next behavior runs already. */
  @Test
  void aThreadThatJoinsSeesNoHalfWrittenArray() throws Exception {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      Cown<int[]> cown = runtime.cown(new int[100_000]);
      CompletableFuture<Boolean> torn =
          CompletableFuture.supplyAsync(
              () -> {
                boolean found = false;
                for (int i = 0; i < 500; i++) {
                  found |= !allEqual(cown.join());
                }
                return found;
              });
      while (!torn.isDone()) {
        runtime.when(cown).run(c -> Arrays.setAll(c.get(), i -> c.get()[i] + 1)).join();
      }
      assertEquals(false, torn.get());
    }
  }

  @Test
  void whatReadersHaveDecodedIsNotWritten() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      Cown<int[]> cown = runtime.cown(new int[1]);
      Cown<Boolean> kept = runtime.when(cown.read()).call(c -> SEEN.add(c.get()));
      runtime.when(cown).run(c -> c.get()[0] = 7);
      Cown<Integer> last = runtime.when(cown.read()).call(c -> c.get()[0]);
      assertTrue(kept.join());
      assertEquals(7, last.join());
      assertEquals(0, runtime.when().call(() -> SEEN.get(SEEN.size() - 1)[0]).join());
    }
  }

  @Test
  void graphsOfArraysKeepTheirShape() {
    try (BocRuntime one = open(Isolation.CLASS_LOADER, 1);
        BocRuntime other = open(Isolation.CLASS_LOADER, 1)) {
      Cown<Grid> cown = one.cown(new Grid());
      for (int i = 0; i < 50; i++) {
        one.when(cown).run(c -> c.get().add(1));
        other.when(cown).run(c -> c.get().add(1));
      }
      Grid grid = cown.join();
      assertEquals(100, grid.rows[0][0]);
      assertEquals(100, grid.rows[1][3]);
      assertTrue(grid.first == grid.rows[0], "one array has become two");
    }
  }

  @Test
  void replacedByWhatCannotCrossTheValueStaysWithWhatWasChangedInPlace() {
    try (BocRuntime runtime = open(Isolation.CLASS_LOADER, 1)) {
      Cown<Object> cown = runtime.cown(new int[] {1, 2});
      Cown<Void> failed =
          runtime
              .when(cown)
              .run(
                  c -> {
                    ((int[]) c.get())[0] = 5;
                    c.set(new Thread(() -> {}));
                  });
      assertInstanceOf(TransferException.class, failureOf(failed));
      assertArrayEquals(new int[] {5, 2}, (int[]) cown.join());
    }
  }

  @Test
  void whatIsRolledBackHasItsOldContent() {
    try (BocRuntime runtime =
        builder(Isolation.CLASS_LOADER).workers(1).onFailure(OnFailure.ROLLBACK).start()) {
      Cown<int[]> cown = runtime.cown(new int[] {1, 2});
      Cown<Void> failed =
          runtime
              .when(cown)
              .run(
                  c -> {
                    c.get()[0] = 5;
                    throw new IllegalStateException("to be rolled back");
                  });
      assertInstanceOf(IllegalStateException.class, failureOf(failed));
      assertArrayEquals(new int[] {1, 2}, cown.join());
    }
  }
}
