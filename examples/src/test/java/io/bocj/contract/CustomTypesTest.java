package io.bocj.contract;

import static io.bocj.contract.Runtimes.builder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.TransferException;
import io.bocj.contract.shared.Rate;
import io.bocj.spi.CrossingRule;
import io.bocj.spi.SharedType;
import io.bocj.spi.Surrogate;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** Types for which the user says how they cross. */
class CustomTypesTest {
  /** Holds a lock, and so cannot be copied field by field. */
  public static final class Guarded {
    private final ReentrantLock lock = new ReentrantLock();
    private int number;

    Guarded(int number) {
      this.number = number;
    }

    int add(int n) {
      lock.lock();
      try {
        number += n;
        return number;
      } finally {
        lock.unlock();
      }
    }
  }

  public static final class GuardedRule implements Surrogate<Guarded, Integer> {
    @Override
    public Class<Guarded> type() {
      return Guarded.class;
    }

    @Override
    public Integer toSurrogate(Guarded value) {
      return value.add(0);
    }

    @Override
    public Guarded fromSurrogate(Integer surrogate) {
      return new Guarded(surrogate);
    }
  }

  @UnderEachIsolation
  void aSurrogateStandsInForValuesCapturesAndResults(Isolation isolation) {
    try (BocRuntime runtime = builder(isolation).crossingRule(GuardedRule.class).start()) {
      Cown<List<Guarded>> cown = runtime.cown(List.of(new Guarded(1)));
      Guarded captured = new Guarded(10);
      for (int i = 0; i < 20; i++) {
        runtime.when(cown).run(c -> c.get().get(0).add(1));
      }
      Cown<Guarded> sum =
          runtime.when(cown).call(c -> new Guarded(c.get().get(0).add(0) + captured.add(0)));
      assertEquals(31, runtime.when(sum).call(s -> s.get().add(0)).join());
    }
  }

  @Test
  void withoutTheRuleThePathIsNamed() {
    try (BocRuntime runtime = builder(Isolation.CLASS_LOADER).start()) {
      String message =
          assertThrows(TransferException.class, () -> runtime.cown(new Guarded(1))).getMessage();
      assertTrue(message.startsWith("Guarded.lock: "), message);
    }
  }

  @UnderEachIsolation
  void aSharedTypeIsOneObjectEverywhere(Isolation isolation) {
    Rate rate = new Rate(1, 2, 3);
    int identity = System.identityHashCode(rate);
    try (BocRuntime runtime = builder(isolation).crossingRule(Rate.Rule.class).start()) {
      Cown<Rate> cown = runtime.cown(rate);
      assertEquals(identity, runtime.when(cown).call(c -> System.identityHashCode(c.get())).join());
      assertEquals(identity, runtime.when().call(() -> System.identityHashCode(rate)).join());
    }
    try (BocRuntime runtime = builder(Isolation.CLASS_LOADER).start()) {
      assertNotEquals(identity, runtime.when().call(() -> System.identityHashCode(rate)).join());
    }
  }

  public static final class Unsafe implements SharedType {
    @Override
    public Class<?> type() {
      return Box.class;
    }
  }

  private static final class Hidden implements SharedType {
    @Override
    public Class<?> type() {
      return Rate.class;
    }
  }

  @Test
  void aRuleThatIsNotSoundKeepsTheRuntimeFromStarting() {
    BocRuntime.Builder builder = builder(Isolation.CLASS_LOADER).crossingRule(Unsafe.class);
    String message = assertThrows(IllegalStateException.class, builder::start).getMessage();
    assertTrue(message.contains("CustomTypesTest$Unsafe cannot be used"), message);
    assertTrue(message.contains("share(\"io.bocj.contract.\")"), message);
  }

  @Test
  void aRuleThatNobodyCanMakeIsRefusedAtOnce() {
    for (Class<? extends CrossingRule> rule : List.of(Hidden.class, Surrogate.class)) {
      BocRuntime.Builder builder = builder(Isolation.NONE);
      String message =
          assertThrows(IllegalArgumentException.class, () -> builder.crossingRule(rule))
              .getMessage();
      assertTrue(message.contains(rule.getName()), message);
      assertTrue(message.contains("public constructor without parameters"), message);
    }
  }
}
