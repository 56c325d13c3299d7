package io.bocj.message;

/**
 * How many letters a tag's queue may hold, and what becomes of one more.
 *
 * @param letters at least 1; {@link Integer#MAX_VALUE} for no bound
 * @param blocks whether its sender waits until there is room; if not, sending it fails
 */
public record Capacity(int letters, boolean blocks) {
  /** As many as there is memory for. */
  public static final Capacity UNBOUNDED = new Capacity(Integer.MAX_VALUE, true);

  boolean bounded() {
    return letters != Integer.MAX_VALUE;
  }
}
