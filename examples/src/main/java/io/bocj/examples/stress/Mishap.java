package io.bocj.examples.stress;

/** What bodies throw that are to fail. */
final class Mishap extends Exception {
  private static final long serialVersionUID = 1L;

  Mishap(String message) {
    super(message);
  }
}
