package io.bocj.serialization.kryo;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;

/**
 * Makes instances without running the constructors of their own class, by {@code
 * sun.reflect.ReflectionFactory}, which the JDK exports for serialization libraries. It is looked
 * up by name, as the compiler warns of it.
 */
final class Instances {
  private static final Object FACTORY;
  private static final MethodHandle NEW_CONSTRUCTOR;

  static {
    try {
      Class<?> type = Class.forName("sun.reflect.ReflectionFactory");
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      FACTORY = type.getMethod("getReflectionFactory").invoke(null);
      NEW_CONSTRUCTOR =
          lookup.findVirtual(
              type,
              "newConstructorForSerialization",
              MethodType.methodType(Constructor.class, Class.class, Constructor.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Instances() {}

  /**
   * A constructor of a class that runs only one of a superclass.
   *
   * @param type the class to be instantiated
   * @param base the superclass; a constructor of it with these parameters is what runs
   */
  static Constructor<?> maker(Class<?> type, Class<?> base, Class<?>... parameters) {
    try {
      Constructor<?> run = base.getDeclaredConstructor(parameters);
      return (Constructor<?>) NEW_CONSTRUCTOR.invoke(FACTORY, type, run);
    } catch (Throwable e) {
      throw new IllegalStateException(type.getName() + " cannot be instantiated", e);
    }
  }
}
