package io.bocj.core;

/** A slot that is asked for once. */
final class Ask extends Slot {
  private Ask(CownCore cown, boolean readOnly) {
    super(cown, readOnly);
  }

  static Ask write(CownCore cown) {
    return new Ask(cown, false);
  }

  static Ask read(CownCore cown) {
    return new Ask(cown, true);
  }

  @Override
  protected void mergeInto(Slot primary) {
    throw new AssertionError("nobody here asks twice");
  }

  /** What the holder finds; -2 if the two places that ought to agree do not. */
  int look() {
    int content = ((PlainCown.Box) state()).content;
    return content == ((PlainCown) core()).value ? content : -2;
  }

  /** Adds one in both places; returns what was there before. */
  int count() {
    int found = look();
    PlainCown.Box box = new PlainCown.Box(0);
    box.content = found + 1;
    state(box);
    ((PlainCown) core()).value++;
    return found;
  }
}
