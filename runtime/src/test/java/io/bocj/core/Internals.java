package io.bocj.core;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** What other threads can see of a chain; for tests that have to wait for a certain state of it. */
final class Internals {
  private Internals() {}

  static @Nullable Object tail(CownCore cown) {
    return read(CownCore.class, "tail", cown);
  }

  static boolean published(Slot slot) {
    return read(Slot.class, "status", slot) != read(Slot.class, "WAIT", null);
  }

  private static @Nullable Object read(Class<?> owner, String name, @Nullable Object target) {
    try {
      Field field = owner.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(target);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
