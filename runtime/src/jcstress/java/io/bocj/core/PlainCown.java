package io.bocj.core;

/** A cown with a plain field beside its state; only ownership orders who comes to it. */
final class PlainCown extends CownCore {
  int value;

  PlainCown() {
    this(false);
  }

  private PlainCown(boolean unborn) {
    super(new Box(0), unborn);
  }

  /** The result of a task that is about to be made. */
  static PlainCown unborn() {
    return new PlainCown(true);
  }

  /** A state whose content is written after it was made, so that no final field publishes it. */
  static final class Box {
    int content;

    Box(int content) {
      this.content = content;
    }
  }
}
