package io.bocj.contract.shared;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Probes by number: a number crosses whatever the isolation. */
final class Registry {
  private static final AtomicInteger LAST = new AtomicInteger();
  private static final Map<Integer, Object> PROBES = new ConcurrentHashMap<>();

  private Registry() {}

  static int add(Object probe) {
    int number = LAST.incrementAndGet();
    PROBES.put(number, probe);
    return number;
  }

  @SuppressWarnings("unchecked") // each kind of probe asks for what it has put in
  static <P> P get(int number) {
    return (P) PROBES.get(number);
  }
}
