package io.bocj.contract;

import io.bocj.Isolation;
import io.bocj.testing.Interleavings;
import org.junit.jupiter.api.Nested;

/**
 * What holds on threads holds in every order: the same tests again, led by seeds. Without those of
 * load, memory, threads and residency, which are about real threads; and without the few that an
 * override takes out, since they count on more than what is promised.
 */
class InterleavedContractTest {
  private static final int SEEDS = 10;

  /** For a test that has many runs already. */
  private static final int FEW_SEEDS = 2;

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Accept extends AcceptTest {}

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
  class Failures extends FailuresTest {
    /** Is about memory, and takes long. */
    @Override
    void outOfMemoryByOneHugeArray(Isolation isolation) {}
  }

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Futures extends FuturesTest {}

  @Nested
  @Interleavings(seeds = FEW_SEEDS, ignoreFailures = true)
  class Fuzz extends FuzzTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Groups extends GroupsTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Misuse extends MisuseTest {
    /** The default runtime of a seed is like its annotation says. */
    @Override
    void systemPropertiesThatMakeNoSense() {}

    /** The default runtime of a seed is like its annotation says. */
    @Override
    void systemPropertiesThatDoMakeSense() {}
  }

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
  class Pinned extends PinnedTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Readers extends ReadersTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Results extends ResultsTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Revocation extends RevocationTest {
    /** Counts on the order of behaviors that share no cown. */
    @Override
    void aHandleThatWasReplacedStaysTheInterpretersOwn() {}

    /** Counts on the order of behaviors that share no cown. */
    @Override
    void aStaticThatKeptTheHandleOfACownIsLeftWithNothing() {}
  }

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Rollback extends RollbackTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Scopes extends ScopesTest {
    /** Counts on the order of behaviors that share no cown. */
    @Override
    void failuresThatNobodyReadAreRethrown(Isolation isolation) {}

    /** Counts on a worker that is free: in some orders both run bodies that wait for the test. */
    @Override
    void aScopeWaitsForNothingElse(Isolation isolation) {}
  }

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Statics extends StaticsTest {
    /** Counts on the order of behaviors that share no cown. */
    @Override
    void staticsStayFromOneBehaviorOfAWorkerToTheNext(Isolation isolation) {}
  }

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class Statistics extends StatisticsTest {}

  @Nested
  @Interleavings(seeds = SEEDS, ignoreFailures = true)
  class TakeOver extends TakeOverTest {
    /** Is about a thread that nobody leads. */
    @Override
    void aThreadThatJoinsSeesNoHalfWrittenArray() {}
  }
}
