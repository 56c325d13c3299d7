package io.bocj.core;

/** A cown with a plain value, whose accesses only ownership orders. */
final class TestCown extends CownCore {
  private final String name;

  int value;

  TestCown(String name) {
    this(name, false);
  }

  TestCown(String name, boolean unborn) {
    super(0, unborn);
    this.name = name;
  }

  @Override
  public String toString() {
    return name;
  }
}
