package io.bocj.serialization.kryo;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * Hash codes of a class's instances by what their primitive fields hold. To ask an object for its
 * identity hash code for the first time takes longer than to copy a small one, and what has just
 * crossed was never asked. Equal objects have equal ones: see {@link WrittenObjects}.
 *
 * <p>An object's is the same whether by reflection or by the fused handle, so one may take the
 * other's place within a graph.
 */
final class ContentHash {
  /** So many times by reflection; see {@link Fields}. */
  private static final int COLD = 200;

  private static final MethodHandle MIX =
      FieldSteps.function(ContentHash.class, "mix", methodType(long.class, long.class, long.class));
  private static final MethodHandle FOLDED =
      FieldSteps.function(ContentHash.class, "folded", methodType(int.class, long.class));
  private static final MethodHandle FLOAT_BITS =
      FieldSteps.function(Float.class, "floatToRawIntBits", methodType(int.class, float.class));
  private static final MethodHandle DOUBLE_BITS =
      FieldSteps.function(
          Double.class, "doubleToRawLongBits", methodType(long.class, double.class));

  private final Slot[] slots;
  private final long seed;

  /** As in {@link Fields}: racing threads do no harm. */
  private int hashes;

  private @Nullable MethodHandle hasher;

  private ContentHash(Slot[] slots, long seed) {
    this.slots = slots;
    this.seed = seed;
  }

  /** Null if there is too little that instances could be told apart by. */
  static @Nullable ContentHash of(Fields fields) {
    return fields.size() < Integer.BYTES
        ? null
        : new ContentHash(fields.primitives(), fields.layout().hashCode());
  }

  int of(Object owner) {
    MethodHandle fused = hasher;
    try {
      if (fused == null) {
        return cold(owner);
      }
      return (int) fused.invokeExact(owner);
    } catch (Throwable e) {
      throw Unchecked.of(e);
    }
  }

  private int cold(Object owner) throws IllegalAccessException {
    if (hashes++ == COLD) {
      hasher = fused();
    }
    long hash = seed;
    for (Slot slot : slots) {
      hash = mix(slot.bits(owner), hash);
    }
    return folded(hash);
  }

  /** As {@link #cold}: {@code (Object owner)int}. */
  private MethodHandle fused() {
    MethodHandle hash =
        MethodHandles.dropArguments(MethodHandles.constant(long.class, seed), 0, Object.class);
    for (Slot slot : slots) {
      MethodHandle mixed = MethodHandles.collectArguments(MIX, 0, bits(slot.field));
      hash =
          MethodHandles.permuteArguments(
              MethodHandles.collectArguments(mixed, 1, hash), hash.type(), 0, 0);
    }
    return MethodHandles.filterReturnValue(hash, FOLDED);
  }

  /** As {@link Slot#bits}: {@code (Object owner)long}. */
  private static MethodHandle bits(Field field) {
    MethodHandle getter = FieldSteps.unreflectGetter(field);
    Class<?> type = field.getType();
    if (type == float.class) {
      getter = MethodHandles.filterReturnValue(getter, FLOAT_BITS);
    } else if (type == double.class) {
      getter = MethodHandles.filterReturnValue(getter, DOUBLE_BITS);
    }
    return MethodHandles.explicitCastArguments(getter, methodType(long.class, Object.class));
  }

  static long mix(long bits, long hash) {
    long mixed = (hash ^ bits) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 32);
  }

  static int folded(long hash) {
    return (int) hash;
  }
}
