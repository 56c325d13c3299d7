package io.bocj.core;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.bocj.core.ReferenceModel.Mode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The core starts exactly what the model lets run, and the comparison notices if it does not. */
class ModelEquivalenceTest {
  private static final int SEEDS = 5_000;
  private static final int SEEDS_FOR_PLANTED = 50;

  @Test
  void coreAndModelAgreeAfterEveryStep() {
    Seeds.fixedAndOneRandom(SEEDS)
        .forEach(seed -> new SequentialScenario(seed, new ReferenceModel<>()).run());
  }

  @Test
  void aModelWithoutSharedReadingDisagrees() {
    assertDisagrees(
        () ->
            new ReferenceModel<>() {
              @Override
              boolean holds(TestBehavior behavior, TestCown cown) {
                return queue(cown).keySet().iterator().next() == behavior;
              }
            });
  }

  @Test
  void aModelWhereReadersOvertakeWaitingWritersDisagrees() {
    assertDisagrees(
        () ->
            new ReferenceModel<>() {
              @Override
              boolean holds(TestBehavior behavior, TestCown cown) {
                Map.Entry<TestBehavior, Mode> first = queue(cown).entrySet().iterator().next();
                boolean bothRead =
                    first.getValue() == Mode.READ && queue(cown).get(behavior) == Mode.READ;
                return bothRead || super.holds(behavior, cown);
              }
            });
  }

  @Test
  void aModelThatReordersBatchesDisagrees() {
    assertDisagrees(
        () ->
            new ReferenceModel<>() {
              @Override
              synchronized void scheduleBatch(
                  LinkedHashMap<TestBehavior, Map<TestCown, Mode>> batch) {
                List<TestBehavior> backwards = new ArrayList<>(batch.keySet());
                Collections.reverse(backwards);
                backwards.forEach(behavior -> schedule(behavior, batch.get(behavior)));
              }
            });
  }

  @Test
  void aModelWhereReadingWinsOverWritingDisagrees() {
    assertDisagrees(
        () ->
            new ReferenceModel<>() {
              @Override
              synchronized void schedule(TestBehavior behavior, Map<TestCown, Mode> asked) {
                Map<TestCown, Mode> weaker = new LinkedHashMap<>(asked);
                weaker.replaceAll((cown, mode) -> Mode.READ);
                super.schedule(behavior, weaker);
              }
            });
  }

  private static void assertDisagrees(Supplier<ReferenceModel<TestBehavior, TestCown>> planted) {
    boolean agrees = true;
    for (long seed = 0; agrees && seed < SEEDS_FOR_PLANTED; seed++) {
      try {
        new SequentialScenario(seed, planted.get()).run();
      } catch (AssertionError found) {
        agrees = false;
      }
    }
    assertFalse(agrees, "the planted bug was not noticed");
  }
}
