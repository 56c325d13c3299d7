package io.bocj.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Threads of the test and behaviors have random priorities, and the highest one goes on; at a few
 * random points whoever has got there falls behind all others. A bug that takes d things to happen
 * in a certain order is then found more often than by chance at each point, as the other points do
 * not count. After Burckhardt, Kothari, Musuvathi and Nagarakatte, "A Randomized Scheduler with
 * Probabilistic Guarantees of Finding Bugs", ASPLOS 2010; there threads have the priorities.
 *
 * <p>Where the few points are must not depend on how long earlier runs were, else a seed would not
 * mean the same by itself. So the range that they are drawn from is drawn, too.
 */
final class Priorities implements Strategy {
  private static final int MOST_CHANGES = 3;
  private static final int SHORTEST_RANGE_BITS = 3;
  private static final int RANGES = 8;

  private final Random random;
  private final Set<Long> changes = new HashSet<>();
  private long steps;
  private long lowest;

  Priorities(Random random) {
    this.random = random;
    int range = 1 << (SHORTEST_RANGE_BITS + random.nextInt(RANGES));
    for (int i = random.nextInt(MOST_CHANGES + 1); i > 0; i--) {
      changes.add((long) random.nextInt(range));
    }
  }

  @Override
  public long priority() {
    return random.nextInt(Integer.MAX_VALUE);
  }

  @Override
  public Actor next(Actor from, List<Actor> able) {
    if (changes.contains(steps++)) {
      from.lower(--lowest);
    }
    List<Actor> highest = new ArrayList<>();
    long best = Long.MIN_VALUE;
    for (Actor actor : able) {
      long priority = actor.priority();
      if (priority > best) {
        highest.clear();
        best = priority;
      }
      if (priority == best) {
        highest.add(actor);
      }
    }
    // Workers without a task are all as important as the most important task.
    return highest.size() == 1 ? highest.get(0) : highest.get(random.nextInt(highest.size()));
  }

  @Override
  public int task(List<Task> ready) {
    int best = 0;
    for (int i = 1; i < ready.size(); i++) {
      if (ready.get(i).priority > ready.get(best).priority) {
        best = i;
      }
    }
    return best;
  }

  @Override
  public boolean keepsNext() {
    return random.nextBoolean();
  }

  @Override
  public String toString() {
    return "priorities";
  }
}
