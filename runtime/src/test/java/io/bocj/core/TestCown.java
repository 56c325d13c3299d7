package io.bocj.core;

import org.jspecify.annotations.Nullable;

/** A cown with a plain value, whose accesses only ownership orders. */
final class TestCown extends CownCore {
  private final String name;

  int value;

  TestCown(String name) {
    this(name, null);
  }

  TestCown(String name, @Nullable Slot tail) {
    super(0, tail);
    this.name = name;
  }

  @Override
  public String toString() {
    return name;
  }
}
