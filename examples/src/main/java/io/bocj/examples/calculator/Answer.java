package io.bocj.examples.calculator;

/**
 * What the service says.
 *
 * @param text the value; or what is wrong with the expression
 * @param right whether there is a value
 */
record Answer(String text, boolean right) {
  static Answer value(String text) {
    return new Answer(text, true);
  }

  static Answer mistake(String text) {
    return new Answer(text, false);
  }
}
