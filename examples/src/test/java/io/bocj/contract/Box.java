package io.bocj.contract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mutable value that can cross, unless told otherwise. */
final class Box {
  int number;
  final List<String> names = new ArrayList<>();

  /** Set to a thread, for one, it keeps the box from crossing. */
  @Nullable Object extra;

  Box(int number) {
    this.number = number;
  }

  Box add(String name) {
    names.add(name);
    return this;
  }

  static Box stuck(int number) {
    Box box = new Box(number);
    box.extra = new Thread(() -> {});
    return box;
  }
}
