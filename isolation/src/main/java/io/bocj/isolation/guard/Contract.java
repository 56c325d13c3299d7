package io.bocj.isolation.guard;

import io.bocj.spi.CommonPackages;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The classes of the application that a plugin is allowed to use as they are. */
public final class Contract {
  /** In place of a class of the JDK: the contract declares it. */
  private static final String DECLARED = "";

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

  /** The class of an internal name; null if it is not of the contract, or there is none. */
  @Nullable Class<?> find(String internalName) {
    String className = internalName.replace('/', '.');
    try {
      return names.test(className) ? Class.forName(className, false, application) : null;
    } catch (ClassNotFoundException e) {
      return null; // then it cannot be linked either
    } catch (LinkageError e) {
      throw unreadable(className, e);
    }
  }

  private static IllegalArgumentException unreadable(String className, LinkageError e) {
    return new IllegalArgumentException(
        className
            + ", of the contract, cannot be read: "
            + e
            + "; give the application what it needs",
        e);
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
    Class<?> type = find(owner);
    try {
      String found = type == null ? null : home(type, false, name, descriptor);
      return DECLARED.equals(found) ? null : found;
    } catch (LinkageError e) {
      throw unreadable(owner.replace('/', '.'), e);
    }
  }

  /**
   * Of interfaces, who is below has but the virtual methods, and may have them from another one,
   * too.
   */
  private static @Nullable String home(
      Class<?> type, boolean below, String name, String descriptor) {
    if (CommonPackages.contain(type.getName())) {
      boolean there = JdkMembers.declaring(type, name, descriptor) != null;
      return there ? type.getName().replace('.', '/') : null;
    }
    if (below && type.isInterface()) {
      if (JdkMembers.virtuals(type).contains(name + descriptor)) {
        return null;
      }
    } else if (JdkMembers.declares(type, name, descriptor)) {
      return DECLARED;
    }
    return above(type, name, descriptor);
  }

  private static @Nullable String above(Class<?> type, String name, String descriptor) {
    Class<?> above = type.getSuperclass();
    String found = above == null ? null : home(above, true, name, descriptor);
    for (Class<?> implemented : type.getInterfaces()) {
      found = found != null ? found : home(implemented, true, name, descriptor);
    }
    return found != null || !type.isInterface()
        ? found
        : home(Object.class, true, name, descriptor);
  }
}
