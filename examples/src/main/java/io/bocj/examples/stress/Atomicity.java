package io.bocj.examples.stress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether behaviors, and batches as a whole, came one after the other: who saw or changed a cown
 * before another one changed it, or changed it before another one saw it, came before that one; and
 * nobody may come before himself.
 */
final class Atomicity {
  /** By unit, those that came after it; and how many came before each. */
  private final Map<Integer, Set<Integer>> after = new HashMap<>();

  private final Map<Integer, Integer> before = new HashMap<>();

  Atomicity(History history) {
    history.events().values().forEach(this::connect);
  }

  private void connect(List<Event> events) {
    List<Integer> writer = List.of();
    List<Integer> readers = new ArrayList<>();
    for (Event event : events) {
      int unit = event.entry().task().unit();
      before.putIfAbsent(unit, 0);
      if (event.changed()) {
        writer.forEach(earlier -> connect(earlier, unit));
        readers.forEach(earlier -> connect(earlier, unit));
        readers.clear();
        writer = List.of(unit);
      } else {
        writer.forEach(earlier -> connect(earlier, unit));
        readers.add(unit);
      }
    }
  }

  private void connect(int earlier, int later) {
    if (earlier != later && after.computeIfAbsent(earlier, any -> new HashSet<>()).add(later)) {
      before.merge(later, 1, Integer::sum);
    }
  }

  /** Takes away whatever nobody comes before, until nothing is left, or only circles. */
  Optional<String> violation() {
    Deque<Integer> free = new ArrayDeque<>();
    before.forEach(
        (unit, n) -> {
          if (n == 0) {
            free.add(unit);
          }
        });
    while (!free.isEmpty()) {
      int unit = free.remove();
      before.remove(unit);
      for (int later : after.getOrDefault(unit, Set.of())) {
        if (before.merge(later, -1, Integer::sum) == 0) {
          free.add(later);
        }
      }
    }
    return before.isEmpty() ? Optional.empty() : Optional.of(describe());
  }

  /** Each of those left has somebody left before it, so going back must lead round a circle. */
  private String describe() {
    Map<Integer, Integer> predecessor = new HashMap<>();
    for (int unit : before.keySet()) {
      for (int later : after.getOrDefault(unit, Set.of())) {
        if (before.containsKey(later)) {
          predecessor.put(later, unit);
        }
      }
    }
    Set<Integer> passed = new LinkedHashSet<>();
    int unit = before.keySet().iterator().next();
    while (passed.add(unit)) {
      unit = predecessor.getOrDefault(unit, unit);
    }
    List<String> circle = new ArrayList<>();
    int last = unit;
    passed.stream().dropWhile(u -> u != last).forEach(u -> circle.add(0, "#" + u));
    return "atomicity: each of these came before the next, and the last before the first: "
        + String.join(", ", circle);
  }
}
