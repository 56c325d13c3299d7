package io.bocj.examples.messages;

import io.bocj.Acquired;
import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.PinnedCown;
import io.bocj.PumpOptions;

/** Behaviors over a pinned cown, on the thread that pumps. */
final class Pumped {
  private Pumped() {}

  /** Each schedules the next one; returns whether all have run in one go. */
  static boolean chain(BocRuntime runtime, int n) {
    PinnedCown<Integer> count = PinnedCown.of(0);
    runtime.when(count).run(c -> next(c, n));
    int executed = runtime.pump(PumpOptions.drain()).executed();
    return executed == n && count.join() == n;
  }

  private static void next(Acquired<Integer> count, int n) {
    int now = count.get() + 1;
    count.set(now);
    if (now < n) {
      Boc.when(count.cown()).run(c -> next(c, n));
    }
  }
}
