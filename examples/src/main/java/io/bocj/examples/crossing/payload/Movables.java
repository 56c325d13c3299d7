package io.bocj.examples.crossing.payload;

import java.util.Map;

/** The payloads that have a form whose storage changes hands. */
public final class Movables {
  /** By the name of the payload; adding one is a class that implements {@link Movable}. */
  static final Map<String, Movable> BY_NAME =
      Map.of(
          PayloadKind.BYTES.toString(), new MovedArray(),
          PayloadKind.MATRIX.toString(), new MovedMatrix());

  private Movables() {}

  /**
   * Whether a payload has such a form.
   *
   * @param name the payload
   * @return false for what can be copied only
   */
  public static boolean has(String name) {
    return BY_NAME.containsKey(name);
  }
}
