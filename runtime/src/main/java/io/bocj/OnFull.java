package io.bocj;

/** What becomes of a message whose tag's queue is full; see {@link BocRuntime.Builder#messages}. */
public enum OnFull {
  /** {@code send} waits until there is room. A behavior that does so occupies its worker. */
  BLOCK,

  /** {@code send} throws an {@link IllegalStateException}. */
  FAIL
}
