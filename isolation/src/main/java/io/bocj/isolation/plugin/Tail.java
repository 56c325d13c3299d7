package io.bocj.isolation.plugin;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/** The end of what a plugin has printed. Thread-safe. */
final class Tail {
  private static final int KEPT = 8 << 10;

  private final ReentrantLock lock = new ReentrantLock();
  private final byte[] ring = new byte[KEPT];
  private long written;

  void add(byte[] bytes, int from, int length) {
    lock.lock();
    try {
      for (int i = Math.max(0, length - KEPT); i < length; i++) {
        ring[(int) (written++ % KEPT)] = bytes[from + i];
      }
    } finally {
      lock.unlock();
    }
  }

  String text() {
    lock.lock();
    try {
      int kept = (int) Math.min(KEPT, written);
      byte[] last = new byte[kept];
      for (int i = 0; i < kept; i++) {
        last[i] = ring[(int) ((written - kept + i) % KEPT)];
      }
      return new String(last, StandardCharsets.UTF_8);
    } finally {
      lock.unlock();
    }
  }
}
