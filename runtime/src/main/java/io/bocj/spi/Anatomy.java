package io.bocj.spi;

import io.bocj.Cown;
import io.bocj.TransferException;
import java.io.IOException;
import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How to take the instances of one class apart. Refers to nothing but that class and to names, so
 * that it may live in the class's own memory.
 */
final class Anatomy {
  /**
   * Equal forms are made one, so that those who link them may compare by identity. Names only: no
   * class, and so no loader, is held.
   */
  private static final ConcurrentHashMap<LambdaForm, LambdaForm> FORMS = new ConcurrentHashMap<>();

  private static final MethodType TO_OBJECT = MethodType.methodType(Object.class);

  private final Class<?> type;
  private final boolean lambda;
  private final boolean snapshot;

  /** Null if the class is no lambda, or one of a package that is closed to bocj. */
  private final @Nullable MethodHandle writeReplace;

  /** Null until first asked for; racing threads set the same. */
  private volatile @Nullable LambdaForm form;

  private Anatomy(Class<?> type, boolean lambda, @Nullable MethodHandle writeReplace) {
    this.type = type;
    this.lambda = lambda;
    this.snapshot = lambda && Stream.of(type.getDeclaredFields()).allMatch(Anatomy::holdsConstant);
    this.writeReplace = writeReplace;
  }

  static Anatomy of(Class<?> type) {
    if (!type.isHidden() || !Serializable.class.isAssignableFrom(type)) {
      return new Anatomy(type, false, null);
    }
    try {
      return new Anatomy(type, true, writeReplace(type));
    } catch (NoSuchMethodException e) {
      return new Anatomy(type, false, null);
    } catch (IllegalAccessException e) {
      return new Anatomy(type, true, null);
    }
  }

  private static boolean holdsConstant(Field captured) {
    int modifiers = captured.getModifiers();
    return Modifier.isStatic(modifiers)
        || (Modifier.isFinal(modifiers) && isConstant(captured.getType()));
  }

  /** Whether whatever a variable of this type holds may be held by every class space. */
  private static boolean isConstant(Class<?> declared) {
    Class<?> unboxed = MethodType.methodType(declared).unwrap().returnType();
    return unboxed.isPrimitive()
        || declared == String.class
        || Cown.class.isAssignableFrom(declared);
  }

  private static MethodHandle writeReplace(Class<?> type)
      throws NoSuchMethodException, IllegalAccessException {
    return Reach.into(type)
        .findVirtual(type, "writeReplace", TO_OBJECT)
        .asType(MethodType.methodType(Object.class, Object.class));
  }

  boolean isLambda() {
    return lambda;
  }

  boolean isSnapshot() {
    return snapshot;
  }

  LambdaForm form(Object instance) {
    LambdaForm known = form;
    if (known == null) {
      LambdaForm made = form(serialized(instance));
      LambdaForm first = FORMS.putIfAbsent(made, made);
      known = first == null ? made : first;
      form = known;
    }
    return known;
  }

  SerializedLambda serialized(Object instance) {
    if (!lambda) {
      throw new IllegalArgumentException(type.getName() + " is not a serializable lambda");
    }
    try {
      return writeReplace == null
          ? LambdaStreams.takeApart(instance)
          : (SerializedLambda) (Object) writeReplace.invokeExact(instance);
    } catch (IOException e) {
      throw new TransferException(type.getName() + " cannot be taken apart: " + e.getMessage(), e);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new TransferException(type.getName() + " cannot be taken apart", e);
    }
  }

  private LambdaForm form(SerializedLambda serialized) {
    String functional = LambdaForm.dotted(serialized.getFunctionalInterfaceClass());
    List<String> markers = new ArrayList<>();
    for (Class<?> implemented : type.getInterfaces()) {
      if (implemented != Serializable.class && !implemented.getName().equals(functional)) {
        markers.add(implemented.getName());
      }
    }
    return LambdaForm.of(serialized, markers);
  }
}
