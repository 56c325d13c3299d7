package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a class: first those of primitive types, as one block of bytes, then the others. By
 * reflection at first, which costs nothing to set up; a class that crosses often gets its fields
 * fused into one method handle each way, which the JVM compiles as if it had been written by hand.
 */
final class Fields {
  /** So many times by reflection. */
  private static final int COLD = 200;

  private final Slot[] slots;
  private final String layout;

  /** The primitive fields' bytes. */
  private final int size;

  /**
   * Engines of several interpreters may use these fields at once, if they share the class. So the
   * counts may miss some, and two may fuse the same; handles are immutable, so it does not matter
   * which one is seen.
   */
  private int writes;

  private int reads;
  private @Nullable MethodHandle writer;
  private @Nullable MethodHandle reader;

  Fields(List<Slot> all) {
    List<Slot> ordered = new ArrayList<>(all);
    ordered.sort(Comparator.comparing(slot -> !slot.isPrimitive()));
    slots = ordered.toArray(Slot[]::new);
    layout = Slot.layout(ordered);
    size = ordered.stream().mapToInt(Slot::size).sum();
  }

  String layout() {
    return layout;
  }

  Slot[] slots() {
    return slots;
  }

  int size() {
    return size;
  }

  Slot[] primitives() {
    return Arrays.stream(slots).filter(Slot::isPrimitive).toArray(Slot[]::new);
  }

  void write(Engine engine, Output output, Object owner) {
    MethodHandle fused = writer;
    if (fused != null) {
      writeFused(fused, engine.writer(), owner);
    } else if (writes++ < COLD) {
      writeEach(engine, output, owner);
    } else {
      fused = FieldSteps.writer(slots);
      writer = fused;
      writeFused(fused, engine.writer(), owner);
    }
  }

  private void writeFused(MethodHandle fused, GraphWriter to, Object owner) {
    try {
      fused.invokeExact(to, to.sink.claim(size), owner);
    } catch (Throwable e) {
      throw Unchecked.of(e);
    }
  }

  private void writeEach(Engine engine, Output output, Object owner) {
    try {
      for (Slot slot : slots) {
        slot.write(engine, output, owner);
      }
    } catch (IllegalAccessException e) {
      throw Slot.inaccessible(e);
    }
  }

  void readInto(Object owner, Engine engine, Input input) {
    MethodHandle fused = reader;
    if (fused != null) {
      readFused(fused, engine.reader(), owner);
    } else if (reads++ < COLD) {
      readEach(owner, engine, input);
    } else {
      fused = FieldSteps.reader(slots);
      reader = fused;
      readFused(fused, engine.reader(), owner);
    }
  }

  private void readFused(MethodHandle fused, GraphReader from, Object owner) {
    try {
      fused.invokeExact(from, from.source.claim(size), owner);
    } catch (Throwable e) {
      throw Unchecked.of(e);
    }
  }

  private void readEach(Object owner, Engine engine, Input input) {
    try {
      for (Slot slot : slots) {
        slot.readInto(owner, engine, input);
      }
    } catch (IllegalAccessException e) {
      throw Slot.inaccessible(e);
    }
  }

  void walk(Object owner, Copier.Walk walk) {
    for (Slot slot : slots) {
      slot.walk(owner, walk);
    }
  }
}
