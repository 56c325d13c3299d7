package io.bocj.contract;

import io.bocj.testing.Interleavings;
import org.junit.jupiter.api.Nested;

/** What holds on threads holds in every order: the same tests again, led by seeds. */
class InterleavedContractTest {
  private static final int SEEDS = 10;

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Batches extends BatchesTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Bodies extends BodiesTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Captures extends CapturesTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Crossing extends CrossingTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class CustomTypes extends CustomTypesTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Failures extends FailuresTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Futures extends FuturesTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Fuzz extends FuzzTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Groups extends GroupsTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class LifeCycle extends LifeCycleTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Misuse extends MisuseTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Moving extends MovingTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Ordering extends OrderingTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Parallelism extends ParallelismTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Readers extends ReadersTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Residency extends ResidencyTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Results extends ResultsTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Rollback extends RollbackTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Scopes extends ScopesTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Statics extends StaticsTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Statistics extends StatisticsTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Stress extends StressTest {}
}
