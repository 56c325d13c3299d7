package io.bocj.testing;

import java.util.ArrayList;
import java.util.List;

/** What happened in a run, in order and in words. Belongs to the stage's lock while it runs. */
final class Trace {
  private final List<String> lines = new ArrayList<>();

  void add(Actor who, String what) {
    lines.add(who.name + " " + what);
  }

  List<String> lines() {
    return lines;
  }
}
