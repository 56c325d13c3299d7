package io.bocj.isolation.samples;

import io.bocj.Fn1;

/**
 * A lambda of some kind.
 *
 * @param name what is special about it
 * @param body the lambda
 * @param expected what it makes of {@code "bocj"}, as a string
 */
public record LambdaKind(String name, Fn1<String, Object> body, String expected) {
  @Override
  public String toString() {
    return name;
  }
}
