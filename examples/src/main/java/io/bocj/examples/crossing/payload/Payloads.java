package io.bocj.examples.crossing.payload;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * Payloads by name: one of {@link PayloadKind}, or a class of the user's, with a public static
 * method {@code create()} or a public constructor, both without arguments.
 *
 * <p>Strings in, so that it can be asked from outside of the interpreter whose payloads it makes.
 */
public final class Payloads {
  private Payloads() {}

  /**
   * Makes a payload, always an equal one, of the classes of this class's own loader.
   *
   * @param name what to make
   * @return a new object
   * @throws IllegalArgumentException if it cannot be made; the message says why and what to do
   */
  public static Object create(String name) {
    return PayloadKind.named(name).map(PayloadKind::create).orElseGet(() -> instance(name));
  }

  /**
   * Makes a payload in the form in which its storage changes hands.
   *
   * @param name of a payload that has one
   * @return a new handle
   */
  public static Object createMovable(String name) {
    return movable(name).create();
  }

  /**
   * Whether a payload has arrived as it was made.
   *
   * @param name what was made
   * @param value what has arrived in this class's loader
   * @return true if it is equal to a new one
   */
  public static boolean isIntact(String name, Object value) {
    return Sameness.of(create(name), value);
  }

  /**
   * Whether a movable payload has arrived as it was made.
   *
   * @param name what was made
   * @param value what has arrived in this class's loader
   * @return true if it holds what a new one does
   */
  public static boolean isIntactMovable(String name, Object value) {
    return movable(name).isIntact(value);
  }

  private static Movable movable(String name) {
    return Objects.requireNonNull(Movables.BY_NAME.get(name), name);
  }

  private static Object instance(String name) {
    Class<?> type = type(name);
    Optional<Method> factory = factory(type);
    try {
      return factory.isPresent()
          ? made(type, factory.get().invoke(null))
          : constructor(type).newInstance();
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(name + " cannot be made: " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(name + " cannot be made: " + e, e);
    }
  }

  private static Class<?> type(String name) {
    try {
      Class<?> type = Class.forName(name, true, Payloads.class.getClassLoader());
      if (!Modifier.isPublic(type.getModifiers())) {
        throw new IllegalArgumentException(name + " is not public: make it public");
      }
      return type;
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(
          "there is no class "
              + name
              + ": name its jar or folder with --class-path, and nested classes as Outer$Nested",
          e);
    } catch (LinkageError e) {
      throw new IllegalArgumentException(name + " cannot be loaded: " + e, e);
    }
  }

  private static Optional<Method> factory(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals("create") && method.getParameterCount() == 0)
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .findAny();
  }

  private static Object made(Class<?> type, Object value) {
    if (value == null) {
      throw new IllegalArgumentException(type.getName() + ".create() returns null");
    }
    return value;
  }

  private static Constructor<?> constructor(Class<?> type) {
    try {
      return type.getConstructor();
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(
          type.getName()
              + " cannot be made: give it a public static method create(), or a public"
              + " constructor, without arguments",
          e);
    }
  }
}
