package io.bocj.serialization.kryo;

import io.bocj.TransferException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the methods by which a {@link Serializable} class of the application takes part in its own
 * serialization, by the rules of Java serialization.
 */
final class SerialHooks {
  private static final MethodType ONE_TO_ONE = MethodType.genericMethodType(1);
  private static final MethodType OBJECT_AND_STREAM =
      MethodType.methodType(void.class, Object.class, Object.class);

  private SerialHooks() {}

  /** Puts another object in an instance's place, when it is written. */
  static @Nullable MethodHandle writeReplace(Class<?> type) {
    return inherited(type, "writeReplace");
  }

  /** Puts another object in an instance's place, once it has been read. */
  static @Nullable MethodHandle readResolve(Class<?> type) {
    return inherited(type, "readResolve");
  }

  /** Writes what one class declares; not inherited. */
  static @Nullable MethodHandle writeObject(Class<?> declaring) {
    return own(declaring, "writeObject", ObjectOutputStream.class);
  }

  /** Reads what one class declares; not inherited. */
  static @Nullable MethodHandle readObject(Class<?> declaring) {
    return own(declaring, "readObject", ObjectInputStream.class);
  }

  private static @Nullable MethodHandle own(Class<?> declaring, String name, Class<?> stream) {
    Method method = declared(declaring, name, stream);
    if (method == null || !Serializable.class.isAssignableFrom(declaring)) {
      return null;
    }
    boolean counts =
        method.getReturnType() == void.class
            && Modifier.isPrivate(method.getModifiers())
            && !Modifier.isStatic(method.getModifiers());
    return counts ? handle(method, OBJECT_AND_STREAM) : null;
  }

  /** The nearest one up the class chain decides, whether it counts or not. */
  private static @Nullable MethodHandle inherited(Class<?> type, String name) {
    if (!Serializable.class.isAssignableFrom(type)) {
      return null;
    }
    for (Class<?> at = type; at != null && !Platform.isJdk(at); at = at.getSuperclass()) {
      Method method = declared(at, name);
      if (method != null) {
        return counts(method, type) ? handle(method, ONE_TO_ONE) : null;
      }
    }
    return null;
  }

  private static boolean counts(Method method, Class<?> type) {
    int modifiers = method.getModifiers();
    Class<?> declaring = method.getDeclaringClass();
    if (method.getReturnType() != Object.class
        || Modifier.isStatic(modifiers)
        || Modifier.isAbstract(modifiers)) {
      return false;
    }
    if (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers) || declaring == type) {
      return true;
    }
    return !Modifier.isPrivate(modifiers)
        && declaring.getPackageName().equals(type.getPackageName())
        && declaring.getClassLoader() == type.getClassLoader();
  }

  private static @Nullable Method declared(Class<?> type, String name, Class<?>... parameters) {
    try {
      return type.getDeclaredMethod(name, parameters);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static MethodHandle handle(Method method, MethodType as) {
    if (!method.trySetAccessible()) {
      throw Refused.closed(method.getDeclaringClass());
    }
    try {
      return MethodHandles.lookup().unreflect(method).asType(as);
    } catch (IllegalAccessException e) {
      throw Slot.inaccessible(e);
    }
  }

  /** What to throw in place of what a hook threw; a refusal inside of it stays what it is. */
  static RuntimeException failed(Class<?> type, String hook, Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof Refused || e instanceof TransferException
        ? (RuntimeException) e
        : new TransferException(
            type.getName() + " cannot cross: its " + hook + " threw " + Failures.describe(e), e);
  }
}
