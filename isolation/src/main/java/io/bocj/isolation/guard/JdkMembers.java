package io.bocj.isolation.guard;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Which class declares a member, of the JDK or above one that is loaded. Looks without initializing
 * anything.
 */
final class JdkMembers {
  private static final ConcurrentHashMap<String, Class<?>> CLASSES = new ConcurrentHashMap<>();

  // Goes with the class: it may be one of an application that is unloaded some day.
  private static final ClassValue<Set<String>> MEMBERS =
      new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
          return read(type);
        }
      };

  private static final ClassValue<Set<String>> VIRTUALS =
      new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
          return readVirtuals(type);
        }
      };

  private static final ConcurrentHashMap<Class<?>, Set<String>> ALL = new ConcurrentHashMap<>();

  private JdkMembers() {}

  /** The class of a name with slashes; null if this JDK has none. */
  static @Nullable Class<?> find(String internalName) {
    // computeIfAbsent keeps nothing for names that there are no classes of.
    return CLASSES.computeIfAbsent(internalName, JdkMembers::load);
  }

  private static @Nullable Class<?> load(String internalName) {
    try {
      return Class.forName(
          internalName.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  /**
   * Resolves a member as the JVM does.
   *
   * @return null if there is none
   */
  static @Nullable Class<?> declaring(Class<?> type, String name, String descriptor) {
    if (members(type).contains(name + descriptor)) {
      return type;
    }
    Class<?> above = type.getSuperclass();
    Class<?> found = above == null ? null : declaring(above, name, descriptor);
    if (found == null) {
      for (Class<?> implemented : type.getInterfaces()) {
        found = found != null ? found : declaring(implemented, name, descriptor);
      }
    }
    if (found == null && type.isInterface()) {
      found = members(Object.class).contains(name + descriptor) ? Object.class : null;
    }
    return found;
  }

  /** Whether a class declares a member. */
  static boolean declares(Class<?> type, String name, String descriptor) {
    return members(type).contains(name + descriptor);
  }

  /** The methods of a class that are had, or overridden, below: by name and descriptor. */
  static Set<String> virtuals(Class<?> type) {
    return VIRTUALS.get(type);
  }

  private static Set<String> readVirtuals(Class<?> type) {
    Set<String> all = new HashSet<>();
    for (Method method : type.getDeclaredMethods()) {
      if ((method.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC)) == 0) {
        all.add(method.getName() + Type.getMethodDescriptor(method));
      }
    }
    return all;
  }

  /** The class whose code a class has for a method; null if it has none. */
  static @Nullable Class<?> implementing(Class<?> type, String name, String descriptor) {
    Class<?> declaring = declaring(type, name, descriptor);
    if (declaring != null) {
      for (Method method : declaring.getDeclaredMethods()) {
        if (method.getName().equals(name)
            && Type.getMethodDescriptor(method).equals(descriptor)
            && (method.getModifiers() & (Modifier.ABSTRACT | Modifier.PRIVATE | Modifier.STATIC))
                == 0) {
          return declaring;
        }
      }
    }
    return null;
  }

  /** The members of a class and of all above it. */
  static Set<String> all(Class<?> type) {
    Set<String> known = ALL.get(type);
    if (known == null) {
      known = new HashSet<>(members(type));
      if (type.getSuperclass() != null) {
        known.addAll(all(type.getSuperclass()));
      }
      for (Class<?> implemented : type.getInterfaces()) {
        known.addAll(all(implemented));
      }
      ALL.put(type, known);
    }
    return known;
  }

  private static Set<String> members(Class<?> type) {
    return MEMBERS.get(type);
  }

  private static Set<String> read(Class<?> type) {
    Set<String> all = new HashSet<>();
    for (Method method : type.getDeclaredMethods()) {
      all.add(method.getName() + Type.getMethodDescriptor(method));
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      all.add("<init>" + Type.getConstructorDescriptor(constructor));
    }
    for (Field field : type.getDeclaredFields()) {
      all.add(field.getName() + Type.getDescriptor(field.getType()));
    }
    return all;
  }
}
