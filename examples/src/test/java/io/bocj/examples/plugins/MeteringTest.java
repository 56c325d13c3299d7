package io.bocj.examples.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.Isolation;
import io.bocj.examples.ExampleRun;
import org.junit.jupiter.api.Test;

class MeteringTest {
  @Test
  void eachWorkHasALine() {
    ExampleRun run = ExampleRun.of(Isolation.CLASS_LOADER, "metering", "--rounds=1").assertGood();
    for (String work : new String[] {"ParsesJson", "Sorts", "Multiplies", "does nothing"}) {
      assertEquals(1, run.linesWith(work).size(), work);
    }
  }
}
