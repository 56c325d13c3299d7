package io.bocj.core;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Ownership as one would explain it: a lock around everything, and for each cown the list of those
 * who have asked for it, in the order in which they asked. A writer holds the cown when it is the
 * first, a reader when only readers are before it. A behavior may run when it holds all it asked
 * for.
 *
 * @param <B> what stands for a behavior
 * @param <C> what stands for a cown
 */
class ReferenceModel<B, C> {
  /** How a behavior asks for a cown. */
  enum Mode {
    READ,
    WRITE;

    /** For a cown that is asked for twice. */
    Mode and(Mode other) {
      return this == WRITE ? WRITE : other;
    }
  }

  private final Map<C, LinkedHashMap<B, Mode>> queues = new HashMap<>();
  private final Map<C, B> lastToAsk = new HashMap<>();
  private final Map<B, Set<C>> scheduled = new HashMap<>();

  /** A behavior that holds its result from birth and is not scheduled. */
  synchronized void create(B behavior, C result) {
    ask(behavior, result, Mode.WRITE);
  }

  synchronized void schedule(B behavior, Map<C, Mode> asked) {
    asked.forEach((cown, mode) -> ask(behavior, cown, mode));
    scheduled.put(behavior, asked.keySet());
  }

  synchronized void scheduleBatch(LinkedHashMap<B, Map<C, Mode>> batch) {
    batch.forEach(this::schedule);
  }

  /**
   * Asks for a cown only if nobody has asked who is not gone, or if the last who asked is gone and
   * there are only readers before it.
   *
   * @return whether the behavior may run at once
   */
  synchronized boolean acquireIfIdle(B behavior, C cown) {
    if (!queue(cown).isEmpty() && queue(cown).containsKey(lastToAsk.get(cown))) {
      return false;
    }
    schedule(behavior, Map.of(cown, Mode.WRITE));
    return holds(behavior, cown);
  }

  private void ask(B behavior, C cown, Mode mode) {
    queue(cown).put(behavior, mode);
    lastToAsk.put(cown, behavior);
  }

  /** The behavior is done, or will never be scheduled. */
  synchronized void release(B behavior) {
    scheduled.remove(behavior);
    queues.values().forEach(queue -> queue.remove(behavior));
  }

  synchronized boolean mayRun(B behavior) {
    return scheduled.containsKey(behavior)
        && scheduled.get(behavior).stream().allMatch(cown -> holds(behavior, cown));
  }

  /** The behaviors that are running or may run now. */
  synchronized Set<B> running() {
    Set<B> running = new HashSet<>();
    for (B behavior : scheduled.keySet()) {
      if (mayRun(behavior)) {
        running.add(behavior);
      }
    }
    return running;
  }

  synchronized boolean idle() {
    return queues.values().stream().allMatch(Map::isEmpty);
  }

  boolean holds(B behavior, C cown) {
    for (Map.Entry<B, Mode> request : queue(cown).entrySet()) {
      boolean own = request.getKey().equals(behavior);
      if (own || request.getValue() == Mode.WRITE) {
        return own && (request.getValue() == Mode.READ || isFirst(behavior, cown));
      }
    }
    return false;
  }

  private boolean isFirst(B behavior, C cown) {
    return queue(cown).keySet().iterator().next().equals(behavior);
  }

  final LinkedHashMap<B, Mode> queue(C cown) {
    return queues.computeIfAbsent(cown, any -> new LinkedHashMap<>());
  }
}
