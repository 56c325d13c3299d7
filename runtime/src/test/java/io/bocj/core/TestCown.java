package io.bocj.core;

/** A cown with a plain value, whose accesses only ownership orders. */
final class TestCown extends CownCore {
  private final String name;

  int value;

  TestCown(String name) {
    super(0);
    this.name = name;
  }

  @Override
  public String toString() {
    return name;
  }
}
