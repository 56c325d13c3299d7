package io.bocj.contract;

import static io.bocj.Boc.when;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bocj.Boc;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.testing.Interleavings;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** Seeds try out who sends, receives and changes the noticeboard first. */
class InterleavedMessagesTest {
  private final Set<Integer> seen = new HashSet<>();

  @Interleavings(seeds = 20, isolation = Isolation.NONE)
  void aWaitForAMessageLetsOthersGoOn() {
    Cown<Integer> received = when().call(() -> number("question") + 1);
    when().run(() -> Boc.send("question", 1));
    Boc.send("answer", received.join());
    assertEquals(2, number("answer"));
    assertEquals(false, Boc.receive(List.of("answer"), Duration.ofDays(1)).isPresent());
    seen.addAll(Set.of(1, 2));
  }

  @Interleavings(seeds = 40, isolation = Isolation.NONE)
  void aBehaviorSeesTheBoardBeforeOrAfterAChange() {
    Boc.noticeboard().seed("n", 1);
    Cown<Integer> read = when().call(() -> Boc.noticeboard().<Integer>read("n", 0));
    Boc.noticeboard().<Integer>update("n", n -> n + 1, 0);
    seen.add(read.join());
    Boc.quiesce();
    assertEquals(2, Boc.noticeboard().<Integer>read("n", 0));
  }

  private static int number(String tag) {
    return (int) Objects.requireNonNull(Boc.receive(tag).contents());
  }

  @AfterEach
  void bothOrdersWereTried() {
    assertEquals(Set.of(1, 2), seen);
  }
}
