package io.bocj.examples.crossing.route;

import io.bocj.Acquired;
import io.bocj.AcquiredRead;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import java.util.Objects;

/** What a behavior does with a cown: as little as makes the value cross. */
enum Turn {
  /** Takes the value in and gives it back. */
  WRITE {
    @Override
    void schedule(BocRuntime runtime, Cown<Object> cown) {
      runtime.when(cown).run(Turn::write);
    }
  },
  /** Looks at the value. */
  READ {
    @Override
    void schedule(BocRuntime runtime, Cown<Object> cown) {
      runtime.when(cown.read()).run(Turn::read);
    }
  };

  abstract void schedule(BocRuntime runtime, Cown<Object> cown);

  private static void write(Acquired<Object> held) {
    held.set(held.get());
  }

  private static void read(AcquiredRead<Object> held) {
    Objects.requireNonNull(held.get());
  }
}
