package io.bocj;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where the JVM puts the fields that must share no cache line with others. It fills holes with
 * whatever fits, so the order in which they are declared does not tell.
 */
class PaddingTest {
  /** Two lines, which processors fetch together. */
  private static final long DISTANCE = 128;

  @ParameterizedTest
  @CsvSource({
    "io.bocj.BocWorker,            io.bocj.scheduler.WorkerState",
    "io.bocj.scheduler.Backlog,    io.bocj.scheduler.BacklogState",
    "io.bocj.scheduler.WorkQueue,  io.bocj.scheduler.WorkQueueState",
    "io.bocj.scheduler.Inbox,      io.bocj.scheduler.InboxTop",
    "io.bocj.scheduler.Sleep,      io.bocj.scheduler.SleepState",
    "io.bocj.message.TagQueue,     io.bocj.message.TagQueueTop",
    "io.bocj.Context,              io.bocj.ContextState"
  })
  void nothingElseIsNearWhatIsWrittenOften(Class<?> whole, Class<?> often) throws Exception {
    assertIsolated(whole, often);
  }

  private static void assertIsolated(Class<?> whole, Class<?> often) throws Exception {
    long first = Collections.min(offsets(fields(often)));
    long last = Collections.max(offsets(fields(often)));
    assertTrue(first >= DISTANCE, () -> "an offset of " + first + " in " + often);
    for (Field field : fieldsBelow(whole, often)) {
      long offset = offset(field);
      assertTrue(offset >= last + DISTANCE, () -> field + " lies at " + offset + ", after " + last);
    }
  }

  /** The fields of the class and its superclasses up to {@code often}, but for paddings. */
  private static List<Field> fieldsBelow(Class<?> whole, Class<?> often) {
    List<Field> below = new ArrayList<>();
    for (Class<?> owner = whole; owner != often; owner = owner.getSuperclass()) {
      if (!owner.getSimpleName().endsWith("Padding")) {
        below.addAll(fields(owner));
      }
    }
    return below;
  }

  private static List<Field> fields(Class<?> owner) {
    return Stream.of(owner.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .toList();
  }

  private static List<Long> offsets(List<Field> fields) throws Exception {
    List<Long> offsets = new ArrayList<>();
    for (Field field : fields) {
      offsets.add(offset(field));
    }
    return offsets;
  }

  /** By reflection: the compiler warns of the class, and cannot be told not to. */
  private static long offset(Field field) throws Exception {
    Class<?> type = Class.forName("sun.misc.Unsafe");
    Field instance = type.getDeclaredField("theUnsafe");
    instance.setAccessible(true);
    Method offset = type.getMethod("objectFieldOffset", Field.class);
    return (long) offset.invoke(instance.get(null), field);
  }

  // ---- what it finds --------------------------------------------------------------------------

  /** Its field is where an object begins. */
  static class Bare {
    int written;
  }

  static class Front {
    int f;
    long f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15;
  }

  static class Padded extends Front {
    int written;
  }

  /** With a hole behind the field in front. */
  static class HolePadding extends Padded {
    long b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13, b14, b15;
  }

  static class Behind extends HolePadding {
    int read;
  }

  @Test
  void theCheckFindsAFieldThatIsNotPaddedInFront() {
    assertThrows(AssertionError.class, () -> assertIsolated(Bare.class, Bare.class));
  }

  @Test
  void theCheckFindsAFieldInAHoleBehind() throws Exception {
    assertIsolated(HolePadding.class, Padded.class);
    assertThrows(AssertionError.class, () -> assertIsolated(Behind.class, Padded.class));
  }
}
