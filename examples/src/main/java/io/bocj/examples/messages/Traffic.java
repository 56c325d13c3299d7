package io.bocj.examples.messages;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;

/** Messages between two behaviors. Each returns the sum of what it has received. */
final class Traffic {
  private Traffic() {}

  /** Asks and answers; returns whether all answers were right. */
  static boolean pingPong(BocRuntime runtime, int n) {
    Cown<Long> answers = runtime.when().call(() -> answer(n));
    Cown<Long> asks = runtime.when().call(() -> ask(n));
    runtime.quiesce();
    return answers.join() == sum(n) && asks.join() == sum(n) + n;
  }

  private static long ask(int n) {
    long sum = 0;
    for (int i = 0; i < n; i++) {
      Boc.send("ping", i);
      sum += received("pong");
    }
    return sum;
  }

  private static long answer(int n) {
    long sum = 0;
    for (int i = 0; i < n; i++) {
      int asked = received("ping");
      sum += asked;
      Boc.send("pong", asked + 1);
    }
    return sum;
  }

  /** Sends all, receives all; returns whether they arrived in order. */
  static boolean oneWay(BocRuntime runtime, int n) {
    Cown<Boolean> ordered = runtime.when().call(() -> receiveInOrder(n));
    runtime.when().run(() -> sendAll(n));
    runtime.quiesce();
    return ordered.join();
  }

  private static void sendAll(int n) {
    for (int i = 0; i < n; i++) {
      Boc.send("numbers", i);
    }
  }

  private static boolean receiveInOrder(int n) {
    boolean ordered = true;
    for (int i = 0; i < n; i++) {
      ordered &= received("numbers") == i;
    }
    return ordered;
  }

  @SuppressWarnings("NullAway") // nobody sends null
  private static int received(String tag) {
    return (int) Boc.receive(tag).contents();
  }

  private static long sum(int n) {
    return (long) n * (n - 1) / 2;
  }
}
