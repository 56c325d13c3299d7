package io.bocj;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How long behaviors may wait for their home, and who is told besides the log. */
record StarvationLimit(Duration limit, @Nullable Consumer<? super Starvation> told) {
  static final StarvationLimit DEFAULT = new StarvationLimit(Duration.ofSeconds(10), null);
}
