package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/**
 * The contents of an application's class that extends a collection or a map. They are put back by
 * the superclass's own method: the class's override already ran when they first went in.
 */
abstract class InheritedContents extends Inherited {
  private static final Set<Class<?>> UNSORTED =
      Set.of(
          ArrayList.class,
          LinkedList.class,
          Vector.class,
          Stack.class,
          ArrayDeque.class,
          HashSet.class,
          LinkedHashSet.class,
          CopyOnWriteArrayList.class,
          HashMap.class,
          LinkedHashMap.class,
          IdentityHashMap.class,
          Hashtable.class,
          WeakHashMap.class,
          ConcurrentLinkedQueue.class,
          ConcurrentLinkedDeque.class,
          CopyOnWriteArraySet.class,
          ConcurrentHashMap.class);

  /** Made with their comparator. */
  private static final Set<Class<?>> SORTED =
      Set.of(
          TreeSet.class,
          TreeMap.class,
          PriorityQueue.class,
          ConcurrentSkipListSet.class,
          ConcurrentSkipListMap.class);

  private final boolean sorted;
  final MethodHandle put;

  InheritedContents(Class<?> type, Class<?> base, String method, MethodType signature) {
    this.sorted = SORTED.contains(base);
    this.put = superMethod(type, base, method, signature);
  }

  static boolean isKnown(Class<?> base) {
    return UNSORTED.contains(base) || SORTED.contains(base);
  }

  private static MethodHandle superMethod(
      Class<?> type, Class<?> base, String method, MethodType signature) {
    try {
      MethodHandle own =
          MethodHandles.privateLookupIn(type, MethodHandles.lookup())
              .findSpecial(base, method, signature, type);
      return own.asType(own.type().generic().changeReturnType(void.class));
    } catch (IllegalAccessException e) {
      throw Refused.closed(type);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(base + " is not a container", e);
    }
  }

  @Override
  Class<?>[] constructorParameters() {
    return sorted ? new Class<?>[] {Comparator.class} : NO_PARAMETERS;
  }

  @Override
  void writeArguments(Engine engine, Output output, Object value) {
    if (sorted) {
      engine.writeClassAndObject(output, comparator(value));
    }
  }

  @Override
  Object[] readArguments(Engine engine, Input input) {
    return sorted ? new Object[] {engine.readClassAndObject(input)} : NO_ARGUMENTS;
  }

  private static @Nullable Comparator<?> comparator(Object value) {
    if (value instanceof SortedSet<?> set) {
      return set.comparator();
    }
    return value instanceof SortedMap<?, ?> map
        ? map.comparator()
        : ((PriorityQueue<?>) value).comparator();
  }

  @Override
  void walk(Object value, Copier.Walk walk) {
    if (sorted) {
      walk.child(".comparator", comparator(value));
    }
  }

  static RuntimeException failed(Throwable e) {
    return e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
  }

  static final class OfCollection extends InheritedContents {
    OfCollection(Class<?> type, Class<?> base) {
      super(type, base, "add", MethodType.methodType(boolean.class, Object.class));
    }

    @Override
    void writeContents(Engine engine, Output output, Object value) {
      Object[] elements = ((Collection<?>) value).toArray();
      engine.writeCount(output, elements.length);
      for (Object element : elements) {
        engine.writeClassAndObject(output, element);
      }
    }

    @Override
    void readContents(Engine engine, Input input, Object value) {
      int count = engine.readCount(input);
      try {
        for (int i = 0; i < count; i++) {
          put.invokeExact(value, engine.readClassAndObject(input));
        }
      } catch (Throwable e) {
        throw failed(e);
      }
    }

    @Override
    void walk(Object value, Copier.Walk walk) {
      super.walk(value, walk);
      int index = 0;
      for (Object element : ((Collection<?>) value).toArray()) {
        walk.child(Path.element(index++), element);
      }
    }
  }

  static class OfMap extends InheritedContents {
    OfMap(Class<?> type, Class<?> base) {
      super(type, base, "put", MethodType.methodType(Object.class, Object.class, Object.class));
    }

    @Override
    void writeContents(Engine engine, Output output, Object value) {
      MapCopier.writeEntries(engine, output, (Map<?, ?>) value);
    }

    @Override
    void readContents(Engine engine, Input input, Object value) {
      int count = engine.readCount(input);
      try {
        for (int i = 0; i < count; i++) {
          Object key = engine.readClassAndObject(input);
          put.invokeExact(value, key, engine.readClassAndObject(input));
        }
      } catch (Throwable e) {
        throw failed(e);
      }
    }

    @Override
    void walk(Object value, Copier.Walk walk) {
      super.walk(value, walk);
      MapCopier.walkEntries((Map<?, ?>) value, walk);
    }
  }
}
