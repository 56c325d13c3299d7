package io.bocj.isolation.guard;

import io.bocj.spi.CommonPackages;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The classes of the application that a plugin is allowed to use as they are. */
public final class Contract {
  private final ClassLoader application;
  private final Predicate<String> names;

  /**
   * Makes one.
   *
   * @param application has the classes
   * @param names whether a class of this name, with dots, is of the contract
   */
  public Contract(ClassLoader application, Predicate<String> names) {
    this.application = application;
    this.names = names;
  }

  /** One without any class. */
  static Contract none() {
    return new Contract(ClassLoader.getSystemClassLoader(), name -> false);
  }

  /**
   * The class of the JDK or of bocj from which a class of the contract has a member.
   *
   * @param owner the class, by internal name
   * @return null if it is declared by the contract itself, or by nobody, or {@code owner} is not of
   *     the contract
   * @throws IllegalArgumentException if a class of the contract cannot be read
   */
  @Nullable String home(String owner, String name, String descriptor) {
    String className = owner.replace('/', '.');
    if (!names.test(className)) {
      return null;
    }
    try {
      return inherited(Class.forName(className, false, application), name, descriptor);
    } catch (ClassNotFoundException e) {
      return null; // then it cannot be linked either
    } catch (LinkageError e) {
      throw new IllegalArgumentException(
          className
              + ", of the contract, cannot be read: "
              + e
              + "; give the application what it needs",
          e);
    }
  }

  private static @Nullable String inherited(Class<?> type, String name, String descriptor) {
    Class<?> declaring = JdkMembers.declaring(type, name, descriptor);
    return declaring == null || !CommonPackages.contain(declaring.getName())
        ? null
        : nearest(type, name, descriptor);
  }

  /**
   * The first on the way to where it is declared: what is granted of a type, and at which price,
   * may be said of that.
   */
  private static @Nullable String nearest(Class<?> type, String name, String descriptor) {
    if (CommonPackages.contain(type.getName())) {
      boolean there = JdkMembers.declaring(type, name, descriptor) != null;
      return there ? type.getName().replace('.', '/') : null;
    }
    Class<?> above = type.getSuperclass();
    String found = above == null ? null : nearest(above, name, descriptor);
    for (Class<?> implemented : type.getInterfaces()) {
      found = found != null ? found : nearest(implemented, name, descriptor);
    }
    return found != null || !type.isInterface() ? found : nearest(Object.class, name, descriptor);
  }
}
