package io.bocj.examples.kitchen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.Isolation;
import io.bocj.examples.ExampleRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KitchenTest {
  @ParameterizedTest
  @EnumSource(Isolation.class)
  void behaviorsServeWhatWasOrdered(Isolation isolation) {
    assertServed(ExampleRun.of(isolation, "cooking-boc", "--pace=5"));
  }

  @Test
  void threadsServeTheSame() {
    assertServed(ExampleRun.of(Isolation.NONE, "cooking-threads", "--pace=5"));
  }

  private static void assertServed(ExampleRun run) {
    assertEquals(
        "checked: on the plate: [onion [chopped, fried, served], carrot [sliced, fried, served],"
            + " chili [minced, fried, served], dough [kneaded, baked, served],"
            + " yogurt [whisked, served]]",
        run.assertGood().verdict());
    assertEquals(8, run.linesWith("#").size(), "chores in the timeline");
  }
}
