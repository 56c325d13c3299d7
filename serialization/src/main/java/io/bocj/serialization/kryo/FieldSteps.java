package io.bocj.serialization.kryo;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Map;

/**
 * Fuses the fields of a class into one method handle that writes or reads all of them. A handle
 * that is called often is compiled as a constant, so getters and setters end up as plain loads and
 * stores; called one by one, each would cost an indirect call.
 *
 * <p>Every step takes who writes or reads, where the block of primitive fields begins, and the
 * owner.
 */
final class FieldSteps {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private static final MethodType WRITING =
      methodType(void.class, GraphWriter.class, int.class, Object.class);

  private static final MethodType READING =
      methodType(void.class, GraphReader.class, int.class, Object.class);

  /** What {@link Sink} and {@link Source} call the primitive types. */
  private static final Map<Class<?>, String> NAMES =
      Map.of(
          boolean.class, "Boolean",
          byte.class, "Byte",
          char.class, "Char",
          short.class, "Short",
          int.class, "Int",
          long.class, "Long",
          float.class, "Float",
          double.class, "Double");

  private static final MethodHandle SINK = getter(GraphWriter.class, "sink", Sink.class);
  private static final MethodHandle SOURCE = getter(GraphReader.class, "source", Source.class);
  private static final MethodHandle WRITE =
      method(GraphWriter.class, "writeField", methodType(void.class, Object.class, Site.class));
  private static final MethodHandle ATTACH =
      method(GraphWriter.class, "attach", methodType(void.class, Object.class));
  private static final MethodHandle READ =
      method(GraphReader.class, "read", methodType(Object.class));
  private static final MethodHandle LEAF =
      method(GraphReader.class, "leaf", methodType(Object.class));
  private static final MethodHandle PLUS =
      function(Integer.class, "sum", methodType(int.class, int.class, int.class));
  private static final MethodHandle THREW = threw();

  private FieldSteps() {}

  /** Writes all fields of an owner: {@code (GraphWriter, int base, Object owner)void}. */
  static MethodHandle writer(Slot[] slots) {
    MethodHandle all = MethodHandles.empty(WRITING);
    int offset = end(slots);
    for (int i = slots.length - 1; i >= 0; i--) {
      offset -= slots[i].size();
      all = MethodHandles.foldArguments(all, write(slots[i], offset));
    }
    return all;
  }

  /** Sets all fields of an owner: {@code (GraphReader, int base, Object owner)void}. */
  static MethodHandle reader(Slot[] slots) {
    MethodHandle all = MethodHandles.empty(READING);
    int offset = end(slots);
    for (int i = slots.length - 1; i >= 0; i--) {
      offset -= slots[i].size();
      all = MethodHandles.foldArguments(all, readInto(slots[i], offset));
    }
    return all;
  }

  /**
   * Reads all parameters and calls the constructor: {@code (GraphReader, int base)Object}.
   *
   * @param slots of the parameters, in the order of the bytes
   * @param places which parameter each slot is
   */
  static MethodHandle maker(Constructor<?> constructor, Slot[] slots, int[] places) {
    MethodHandle[] arguments = new MethodHandle[slots.length];
    int offset = 0;
    for (int i = 0; i < slots.length; i++) {
      arguments[places[i]] = read(slots[i], offset);
      offset += slots[i].size();
    }
    MethodHandle made = guarded(unreflect(constructor));
    // What is collected last is evaluated first; references must be read in order, and the order
    // among them is that of the parameters.
    for (int i = slots.length - 1; i >= 0; i--) {
      made = MethodHandles.collectArguments(made, i, arguments[i]);
    }
    int[] order = new int[made.type().parameterCount()];
    Arrays.setAll(order, i -> i % 2);
    MethodType type = methodType(made.type().returnType(), GraphReader.class, int.class);
    return MethodHandles.permuteArguments(made, type, order);
  }

  /** What the constructor throws must not be taken for what reading its arguments throws. */
  private static MethodHandle guarded(MethodHandle constructor) {
    MethodHandle made = constructor.asType(constructor.type().changeReturnType(Object.class));
    return MethodHandles.catchException(made, Throwable.class, THREW);
  }

  private static int end(Slot[] slots) {
    return Arrays.stream(slots).mapToInt(Slot::size).sum();
  }

  private static MethodHandle write(Slot slot, int offset) {
    MethodHandle getter = unreflectGetter(slot.field);
    if (!slot.isPrimitive()) {
      MethodHandle write = slot.isLeaf() ? ATTACH : writeFrom(slot);
      MethodHandle step =
          MethodHandles.filterArguments(
              write, 1, getter.asType(methodType(Object.class, Object.class)));
      return MethodHandles.dropArguments(step, 1, int.class);
    }
    Class<?> type = slot.field.getType();
    MethodHandle put =
        method(Sink.class, "put" + NAMES.get(type), methodType(void.class, int.class, type));
    put = MethodHandles.filterArguments(put, 0, SINK);
    put = MethodHandles.filterArguments(put, 1, MethodHandles.insertArguments(PLUS, 0, offset));
    return MethodHandles.filterArguments(put, 2, getter.asType(methodType(type, Object.class)));
  }

  private static MethodHandle writeFrom(Slot slot) {
    return MethodHandles.insertArguments(WRITE, 2, new Site(slot.field.getDeclaringClass()));
  }

  private static MethodHandle readInto(Slot slot, int offset) {
    MethodHandle setter = unreflectSetter(slot.field);
    MethodHandle set =
        MethodHandles.collectArguments(
            setter.asType(setter.type().changeParameterType(0, Object.class)),
            1,
            read(slot, offset));
    return MethodHandles.permuteArguments(set, READING, 2, 0, 1);
  }

  /** {@code (GraphReader, int base)}, of the field's type. */
  private static MethodHandle read(Slot slot, int offset) {
    Class<?> type = slot.field.getType();
    if (!slot.isPrimitive()) {
      // A handle remembers what it was last converted to: here one of its own, as LEAF and READ
      // outlive the loader of the field's type.
      MethodHandle read = MethodHandles.dropArguments(slot.isLeaf() ? LEAF : READ, 1, int.class);
      return read.asType(read.type().changeReturnType(type));
    }
    MethodHandle get = method(Source.class, "get" + NAMES.get(type), methodType(type, int.class));
    get = MethodHandles.filterArguments(get, 0, SOURCE);
    return MethodHandles.filterArguments(get, 1, MethodHandles.insertArguments(PLUS, 0, offset));
  }

  static MethodHandle unreflectGetter(Field field) {
    try {
      return LOOKUP.unreflectGetter(field);
    } catch (IllegalAccessException e) {
      throw Slot.inaccessible(e);
    }
  }

  private static MethodHandle unreflectSetter(Field field) {
    try {
      return LOOKUP.unreflectSetter(field);
    } catch (IllegalAccessException e) {
      throw Slot.inaccessible(e);
    }
  }

  private static MethodHandle unreflect(Constructor<?> constructor) {
    try {
      return LOOKUP.unreflectConstructor(constructor);
    } catch (IllegalAccessException e) {
      throw Slot.inaccessible(e);
    }
  }

  private static MethodHandle getter(Class<?> owner, String field, Class<?> type) {
    try {
      return LOOKUP.findGetter(owner, field, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static MethodHandle method(Class<?> owner, String name, MethodType type) {
    try {
      return LOOKUP.findVirtual(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code (Throwable)Object}, which throws it as the cause of another. */
  private static MethodHandle threw() {
    try {
      MethodHandle wrapped =
          LOOKUP.findConstructor(
              InvocationTargetException.class, methodType(void.class, Throwable.class));
      return MethodHandles.filterArguments(
          MethodHandles.throwException(Object.class, InvocationTargetException.class), 0, wrapped);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  static MethodHandle function(Class<?> owner, String name, MethodType type) {
    try {
      return LOOKUP.findStatic(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
