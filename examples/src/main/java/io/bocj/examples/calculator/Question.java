package io.bocj.examples.calculator;

/**
 * What a client asks.
 *
 * @param client who asks, and so under which tag it waits for the answer
 * @param expression what to calculate
 */
record Question(int client, String expression) {
  static String answersTo(int client) {
    return "answers to " + client;
  }
}
