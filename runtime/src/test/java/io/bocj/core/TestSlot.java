package io.bocj.core;

import org.jspecify.annotations.Nullable;

/** A slot that remembers into which it was merged. */
final class TestSlot extends Slot {
  @Nullable Slot mergedInto;

  TestSlot(TestCown cown, boolean readOnly) {
    super(cown, readOnly);
  }

  static TestSlot write(TestCown cown) {
    return new TestSlot(cown, false);
  }

  static TestSlot read(TestCown cown) {
    return new TestSlot(cown, true);
  }

  @Override
  protected void mergeInto(Slot primary) {
    mergedInto = primary;
  }
}
