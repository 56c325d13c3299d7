package io.bocj.serialization.kryo;

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

  void write(GraphWriter graph, Object owner) {
    MethodHandle fused = writer;
    if (fused != null) {
      writeFused(fused, graph, owner);
    } else if (writes++ < COLD) {
      writeEach(graph, owner);
    } else {
      fused = FieldSteps.writer(slots);
      writer = fused;
      writeFused(fused, graph, owner);
    }
  }

  private void writeFused(MethodHandle fused, GraphWriter to, Object owner) {
    try {
      fused.invokeExact(to, to.sink.claim(size), owner);
    } catch (Throwable e) {
      throw Unchecked.of(e);
    }
  }

  private void writeEach(GraphWriter to, Object owner) {
    try {
      for (Slot slot : slots) {
        slot.write(to.engine(), to.sink, owner);
      }
    } catch (IllegalAccessException e) {
      throw Slot.inaccessible(e);
    }
  }

  void readInto(GraphReader graph, Object owner) {
    MethodHandle fused = reader;
    if (fused != null) {
      readFused(fused, graph, owner);
    } else if (reads++ < COLD) {
      readEach(graph, owner);
    } else {
      fused = FieldSteps.reader(slots);
      reader = fused;
      readFused(fused, graph, owner);
    }
  }

  private void readFused(MethodHandle fused, GraphReader from, Object owner) {
    try {
      fused.invokeExact(from, from.source.claim(size), owner);
    } catch (Throwable e) {
      throw Unchecked.of(e);
    }
  }

  private void readEach(GraphReader from, Object owner) {
    try {
      for (Slot slot : slots) {
        slot.readInto(owner, from.engine(), from.source);
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
