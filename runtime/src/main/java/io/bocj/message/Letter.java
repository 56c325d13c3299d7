package io.bocj.message;

import org.jspecify.annotations.Nullable;

/** A message in a queue: what was sent, in the form in which it is at rest. */
public final class Letter {
  private final String tag;
  private final @Nullable Object contents;

  /** The one sent before, then, once the queue has been turned round, the one sent after. */
  @Nullable Letter next;

  Letter(String tag, @Nullable Object contents) {
    this.tag = tag;
    this.contents = contents;
  }

  /**
   * Under which tag it was sent.
   *
   * @return the tag
   */
  public String tag() {
    return tag;
  }

  /**
   * What was sent.
   *
   * @return the contents at rest
   */
  public @Nullable Object contents() {
    return contents;
  }
}
