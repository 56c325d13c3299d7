package io.bocj.isolation.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How many of a plugin's types are above each of its classes, one above the other. From the top
 * down, so that no hierarchy is followed by recursion; what is above itself is never come to.
 */
final class Heights {
  private final Map<String, ClassSummary> classes;

  /** By type: the classes that name it as theirs. */
  private final Map<String, List<String>> below = new HashMap<>();

  /** By class: how many types above it have not been come to. */
  private final Map<String, Integer> open = new HashMap<>();

  /** Only of what has been come to. */
  private final Map<String, Integer> heights = new HashMap<>();

  private final List<String> ready = new ArrayList<>();

  private Heights(Map<String, ClassSummary> classes) {
    this.classes = classes;
  }

  static Heights of(Map<String, ClassSummary> classes) {
    Heights heights = new Heights(classes);
    classes.values().forEach(heights::add);
    heights.descend();
    return heights;
  }

  private void add(ClassSummary summary) {
    int above = 0;
    for (String type : above(summary)) {
      if (classes.containsKey(type)) {
        below.computeIfAbsent(type, name -> new ArrayList<>()).add(summary.name());
        above++;
      }
    }
    open.put(summary.name(), above);
    if (above == 0) {
      ready.add(summary.name());
    }
  }

  private static List<String> above(ClassSummary summary) {
    List<String> above = new ArrayList<>(List.of(summary.interfaces()));
    if (summary.superName() != null) {
      above.add(summary.superName());
    }
    return above;
  }

  private void descend() {
    Map<String, Integer> known = new HashMap<>();
    while (!ready.isEmpty()) {
      String name = ready.remove(ready.size() - 1);
      int own = known.getOrDefault(name, 0);
      heights.put(name, own);
      for (String type : below.getOrDefault(name, List.of())) {
        known.merge(type, own + 1, Math::max);
        if (open.merge(type, -1, Integer::sum) == 0) {
          ready.add(type);
        }
      }
    }
  }

  /** The classes with more than so many types above them, or above themselves; in order. */
  SortedSet<String> above(int highest) {
    SortedSet<String> found = new TreeSet<>(classes.keySet());
    found.removeIf(name -> heights.getOrDefault(name, Integer.MAX_VALUE) <= highest);
    return found;
  }
}
