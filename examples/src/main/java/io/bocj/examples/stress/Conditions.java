package io.bocj.examples.stress;

import io.bocj.Isolation;
import io.bocj.OnFailure;
import io.bocj.examples.stress.journal.Plant;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a round is like; all of it follows from its seed.
 *
 * @param seed of the round
 * @param threads how many schedule
 * @param steps of each thread
 * @param cowns to begin with
 * @param ownRuntimes whether each thread has a runtime of its own, which it restarts now and then
 * @param isolation of the runtimes; with runtimes of their own, every other one has the other kind
 *     if they are mixed
 * @param mixed whether isolations are mixed
 * @param workers of each runtime
 * @param onFailure of the runtimes
 * @param watched whether bodies report when they come and go
 * @param patience how long anything may take
 * @param plant a fault to be planted; null for none
 */
record Conditions(
    long seed,
    int threads,
    int steps,
    int cowns,
    boolean ownRuntimes,
    boolean mixed,
    Isolation isolation,
    int workers,
    OnFailure onFailure,
    boolean watched,
    Duration patience,
    @Nullable Plant plant) {
  private static final int MOST_THREADS = 4;
  private static final int MOST_WORKERS = 4;
  private static final int FEWEST_STEPS = 100;
  private static final int MORE_STEPS = 900;
  private static final int FEWEST_COWNS = 2;
  private static final int MORE_COWNS = 22;

  static Conditions draw(long seed, Duration patience, @Nullable Plant plant) {
    Draw draw = new Draw(seed);
    int threads = 1 + draw.below(MOST_THREADS);
    boolean own = threads > 1 && draw.chance(25);
    Conditions drawn =
        new Conditions(
            seed,
            threads,
            FEWEST_STEPS + draw.below(MORE_STEPS),
            FEWEST_COWNS + draw.below(MORE_COWNS),
            own,
            own && draw.chance(50),
            draw.chance(50) ? Isolation.NONE : Isolation.CLASS_LOADER,
            1 + draw.below(MOST_WORKERS),
            draw.chance(70) ? OnFailure.KEEP : OnFailure.ROLLBACK,
            draw.chance(60),
            patience,
            plant);
    return plant == null ? drawn : drawn.fitFor(plant);
  }

  /** Such that a fault has something to show itself by. */
  private Conditions fitFor(Plant fault) {
    Isolation needed =
        fault == Plant.LEAK || fault == Plant.LOADER ? Isolation.CLASS_LOADER : isolation;
    return new Conditions(
        seed,
        MOST_THREADS,
        steps + FEWEST_STEPS,
        FEWEST_COWNS,
        false,
        false,
        needed,
        2,
        onFailure,
        true,
        patience,
        fault);
  }

  /** The isolation of a thread's runtime, from when it has been restarted so often. */
  Isolation isolation(int thread, int restarts) {
    boolean other = mixed && (thread + restarts) % 2 == 1;
    return Isolation.values()[(isolation.ordinal() + (other ? 1 : 0)) % 2];
  }

  boolean allIsolated() {
    return isolation == Isolation.CLASS_LOADER && !mixed;
  }

  @Override
  public String toString() {
    return "%s%s %s, %d worker%s%s, %d thread%s of %d steps, %d cowns%s"
        .formatted(
            isolation,
            mixed ? " and the other" : "",
            onFailure,
            workers,
            workers == 1 ? "" : "s",
            ownRuntimes ? " each" : "",
            threads,
            threads == 1 ? "" : "s",
            steps,
            cowns,
            watched ? ", watched" : "");
  }
}
