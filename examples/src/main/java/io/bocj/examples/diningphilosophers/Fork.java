package io.bocj.examples.diningphilosophers;

/** Counts its uses, and the times it was taken while in somebody's hand. */
final class Fork {
  private boolean inHand;
  private int uses;
  private int clashes;

  void pickUp() {
    if (inHand) {
      clashes++;
    }
    inHand = true;
    uses++;
  }

  void putDown() {
    inHand = false;
  }

  int uses() {
    return uses;
  }

  int clashes() {
    return clashes;
  }
}
