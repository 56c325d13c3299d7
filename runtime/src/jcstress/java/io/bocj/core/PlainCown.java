package io.bocj.core;

/** A cown with a plain field beside its state; only ownership orders who comes to it. */
final class PlainCown extends CownCore {
  int value;

  PlainCown() {
    super(new Box(0));
  }

  private PlainCown(Slot tail) {
    super(new Box(0), tail);
  }

  /** The result of a task that is about to be made. */
  static PlainCown unborn() {
    return new PlainCown(UNBORN);
  }

  /** A state whose content is written after it was made, so that no final field publishes it. */
  static final class Box {
    int content;

    Box(int content) {
      this.content = content;
    }
  }
}
