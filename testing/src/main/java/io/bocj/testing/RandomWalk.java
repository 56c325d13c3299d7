package io.bocj.testing;

import java.util.List;
import java.util.Random;

/** At each point, whoever can go on is as likely as any other. */
final class RandomWalk implements Strategy {
  private final Random random;

  RandomWalk(Random random) {
    this.random = random;
  }

  @Override
  public long priority() {
    return 0;
  }

  @Override
  public Actor next(Actor from, List<Actor> able) {
    return able.get(random.nextInt(able.size()));
  }

  @Override
  public int task(List<Task> ready) {
    return random.nextInt(ready.size());
  }

  @Override
  public boolean keepsNext() {
    return random.nextBoolean();
  }

  @Override
  public String toString() {
    return "random walk";
  }
}
