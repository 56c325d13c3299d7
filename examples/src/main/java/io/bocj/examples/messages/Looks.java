package io.bocj.examples.messages;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Noticeboard;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Looks at a noticeboard in a behavior, and the same at a map. */
final class Looks {
  /** As many as fit on bocpy's board; a power of two. */
  private static final int KEYS = 64;

  private Looks() {}

  static void putUp(BocRuntime runtime) {
    for (int i = 0; i < KEYS; i++) {
      runtime.noticeboard().seed(key(i), i);
    }
  }

  private static String key(int i) {
    return "notice-" + i;
  }

  private static String[] keys() {
    return IntStream.range(0, KEYS).mapToObj(Looks::key).toArray(String[]::new);
  }

  static boolean board(BocRuntime runtime, int n) {
    return runtime.when().call(() -> ofBoard(n)).join() == sum(n);
  }

  private static long ofBoard(int n) {
    String[] keys = keys();
    Noticeboard board = Boc.noticeboard();
    long sum = 0;
    for (int i = 0; i < n; i++) {
      sum += board.<Integer>read(keys[i % KEYS], 0);
    }
    return sum;
  }

  static boolean map(BocRuntime runtime, int n) {
    return runtime.when().call(() -> ofMap(n)).join() == sum(n);
  }

  private static long ofMap(int n) {
    String[] keys = keys();
    Map<String, Object> map = new HashMap<>();
    for (int i = 0; i < KEYS; i++) {
      map.put(key(i), i);
    }
    long sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (int) map.getOrDefault(keys[i % KEYS], 0);
    }
    return sum;
  }

  static boolean writes(BocRuntime runtime, int n) {
    runtime.when().run(() -> writeAll(n));
    runtime.quiesce();
    return runtime.noticeboard().<Integer>read(key((n - 1) % KEYS), -1) == n - 1;
  }

  private static void writeAll(int n) {
    String[] keys = keys();
    for (int i = 0; i < n; i++) {
      Boc.noticeboard().write(keys[i % KEYS], i);
    }
  }

  private static long sum(int n) {
    long sum = 0;
    for (int i = 0; i < n; i++) {
      sum += i % KEYS;
    }
    return sum;
  }
}
