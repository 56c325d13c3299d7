package io.bocj.examples.diningphilosophers;

import java.util.concurrent.TimeUnit;

/** Eats until full. */
final class Philosopher {
  private final String name;
  private final int appetite;
  private int meals;
  private long lastMeal = System.nanoTime();
  private long longestWait;

  Philosopher(String name, int appetite) {
    this.name = name;
    this.appetite = appetite;
  }

  void eat(Fork left, Fork right, long micros) throws InterruptedException {
    longestWait = Math.max(longestWait, System.nanoTime() - lastMeal);
    left.pickUp();
    right.pickUp();
    TimeUnit.MICROSECONDS.sleep(micros);
    right.putDown();
    left.putDown();
    meals++;
    lastMeal = System.nanoTime();
  }

  boolean isHungry() {
    return meals < appetite;
  }

  String name() {
    return name;
  }

  int meals() {
    return meals;
  }

  long longestWaitMillis() {
    return TimeUnit.NANOSECONDS.toMillis(longestWait);
  }
}
