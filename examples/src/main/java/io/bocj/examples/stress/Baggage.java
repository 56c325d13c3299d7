package io.bocj.examples.stress;

import io.bocj.MovedBytes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a body captures besides its errand: a mutable object, and sometimes one that moves. */
final class Baggage {
  private static final int LEAST = 16;
  private static final int SPREAD = 48;

  private final long salt;
  private final List<Long> copied;
  private final @Nullable MovedBytes moved;

  Baggage(long salt, boolean moves) {
    this.salt = salt;
    copied = new ArrayList<>(List.of(salt, ~salt));
    moved = moves ? MovedBytes.allocate(LEAST + (int) Math.floorMod(salt, (long) SPREAD)) : null;
    if (moved != null) {
      moved.set(moved.length() - 1, (byte) salt);
    }
  }

  /** Whether it arrived as it was packed. */
  boolean whole() {
    return copied.equals(List.of(salt, ~salt))
        && (moved == null || moved.get(moved.length() - 1) == (byte) salt);
  }

  /** Nobody else may notice. */
  void spoil() {
    copied.clear();
  }
}
