package io.bocj.isolation.guard;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** Which members of the JDK are called at a price, as {@link Priced} declares. */
final class Prices {
  private static final String OBJECT = Type.getInternalName(Object.class);
  private static final String COLLECTION = Type.getInternalName(Collection.class);
  private static final Map<String, Method> INSTEAD = new HashMap<>();
  private static final String MAP = Type.getInternalName(Map.class);
  private static final List<Charge> BEFORE = new ArrayList<>();
  private static final List<Charge> FIRST = new ArrayList<>();
  private static final ConcurrentHashMap<String, Optional<Method>> KNOWN_INSTEAD =
      new ConcurrentHashMap<>();
  private static final ConcurrentHashMap<String, Optional<Method>> KNOWN =
      new ConcurrentHashMap<>();
  private static final ConcurrentHashMap<String, Optional<Method>> KNOWN_FIRST =
      new ConcurrentHashMap<>();

  static {
    for (Class<?> priced : Priced.CLASSES) {
      add(priced);
    }
  }

  /** What is called before members, read once: reflection has to make it anew each time. */
  private record Charge(Method method, String arguments, Before terms) {
    static Charge of(Method method, Before terms) {
      String descriptor = Type.getMethodDescriptor(method);
      return new Charge(method, descriptor.substring(0, descriptor.indexOf(')') + 1), terms);
    }

    /** Whether it is about this very class. */
    boolean names(Class<?> declaring, String name) {
      return Arrays.asList(terms.of()).contains(declaring)
          && Arrays.asList(terms.names()).contains(name);
    }

    boolean concerns(Class<?> owner, String name) {
      for (String known : terms.names()) {
        if (known.equals(name)) {
          for (Class<?> type : terms.of()) {
            if (type.isAssignableFrom(owner)) {
              return true;
            }
          }
        }
      }
      return false;
    }
  }

  private Prices() {}

  private static void add(Class<?> priced) {
    for (Method method : priced.getDeclaredMethods()) {
      for (Instead instead : method.getAnnotationsByType(Instead.class)) {
        String name = instead.name().isEmpty() ? method.getName() : instead.name();
        INSTEAD.put(
            Type.getInternalName(instead.of()) + "." + name + memberDescriptor(method, instead),
            method);
      }
      Before before = method.getAnnotation(Before.class);
      if (before != null) {
        (before.first() ? FIRST : BEFORE).add(Charge.of(method, before));
      }
    }
  }

  private static String memberDescriptor(Method method, Instead instead) {
    Type[] arguments = Type.getArgumentTypes(method);
    int receiver = instead.isStatic() ? 0 : 1;
    Type[] rest = new Type[arguments.length - receiver];
    System.arraycopy(arguments, receiver, rest, 0, rest.length);
    return Type.getMethodDescriptor(Type.getReturnType(method), rest);
  }

  /** What is called in place of a member of the JDK or of bocj; null if that is called itself. */
  static @Nullable Method instead(String owner, String name, String descriptor) {
    return known(KNOWN_INSTEAD, owner, name, descriptor, Prices::instead);
  }

  private static @Nullable Method instead(
      @Nullable Class<?> owner, @Nullable Class<?> declaring, String name, String descriptor) {
    if (declaring == null) {
      return null;
    }
    Method own = INSTEAD.get(Type.getInternalName(declaring) + "." + name + descriptor);
    Method ofAny = own != null ? own : insteadOfAny(declaring, name + descriptor);
    return ofAny == null && holds(declaring)
        ? INSTEAD.get(OBJECT + "." + name + descriptor)
        : ofAny;
  }

  private static @Nullable Method insteadOfAny(Class<?> declaring, String member) {
    if (Collection.class.isAssignableFrom(declaring)) {
      return INSTEAD.get(COLLECTION + "." + member);
    }
    return Map.class.isAssignableFrom(declaring) ? INSTEAD.get(MAP + "." + member) : null;
  }

  /** What holds others calls theirs. */
  private static boolean holds(Class<?> type) {
    return Collection.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type)
        || Map.Entry.class.isAssignableFrom(type)
        || type == Optional.class
        || type == StringJoiner.class
        || type == AtomicReference.class;
  }

  /** What is called before a member; null if there is nothing to charge. */
  static @Nullable Method before(String owner, String name, String descriptor) {
    return known(KNOWN, owner, name, descriptor, Prices::before);
  }

  /**
   * What is called before a member with what it works on; null if there is nothing to charge.
   *
   * @param isStatic whether that is the first argument
   */
  static @Nullable Method first(String owner, String name, String descriptor, boolean isStatic) {
    boolean none = isStatic && !descriptor.startsWith("(L") && !descriptor.startsWith("([");
    return none || name.startsWith("<")
        ? null
        : known(KNOWN_FIRST, owner, name, descriptor, Prices::first);
  }

  private interface Lookup {
    @Nullable Method find(
        @Nullable Class<?> owner, @Nullable Class<?> declaring, String name, String descriptor);
  }

  private static @Nullable Method known(
      Map<String, Optional<Method>> cache,
      String owner,
      String name,
      String descriptor,
      Lookup lookup) {
    String key = owner + "." + name + descriptor;
    Optional<Method> known = cache.get(key);
    if (known == null) {
      Class<?> declaring = declaring(owner, name, descriptor);
      known = Optional.ofNullable(lookup.find(Hierarchy.find(owner), declaring, name, descriptor));
      if (declaring != null) { // else a plugin could have any number of names kept
        cache.put(key, known);
      }
    }
    return known.orElse(null);
  }

  private static @Nullable Method first(
      @Nullable Class<?> owner, @Nullable Class<?> declaring, String name, String descriptor) {
    if (owner == null || declaring == null) {
      return null;
    }
    for (Charge charge : FIRST) {
      if (charge.concerns(declaring, name) || charge.concerns(owner, name)) {
        return charge.method();
      }
    }
    return null;
  }

  private static @Nullable Method before(
      @Nullable Class<?> owner, @Nullable Class<?> declaring, String name, String descriptor) {
    if (owner == null || declaring == null) {
      return null;
    }
    String arguments = descriptor.substring(0, descriptor.indexOf(')') + 1);
    for (Charge charge : BEFORE) {
      if (charge.arguments().equals(arguments) && charge.names(declaring, name)) {
        return charge.method();
      }
    }
    for (Charge charge : BEFORE) {
      if (charge.arguments().equals(arguments)
          && (charge.concerns(declaring, name) || charge.concerns(owner, name))) {
        return charge.method();
      }
    }
    return null;
  }

  private static @Nullable Class<?> declaring(String owner, String name, String descriptor) {
    Class<?> type = Hierarchy.find(owner);
    return type == null ? null : JdkMembers.declaring(type, name, descriptor);
  }

  /** Whether a member has a price. */
  static boolean has(String owner, String name, String descriptor, boolean isStatic) {
    return instead(owner, name, descriptor) != null
        || before(owner, name, descriptor) != null
        || first(owner, name, descriptor, isStatic) != null;
  }

  /**
   * Whether a method that is inherited has one: what {@link Object} declares costs nothing then.
   */
  static boolean ofInherited(String owner, String name, String descriptor) {
    return declaring(owner, name, descriptor) != Object.class
        && has(owner, name, descriptor, false);
  }

  /** A handle is called by the JDK, with nothing before it: not if an argument says how much. */
  static boolean refusesHandle(Reference reference, @Nullable Class<?> declaring) {
    if (reference.kind() != Reference.Kind.HANDLE || declaring == null) {
      return false;
    }
    Method before = before(declaring, declaring, reference.name(), reference.descriptor());
    return before != null && Arrays.asList(before.getParameterTypes()).contains(int.class);
  }

  /**
   * What is called instead calls the override. What {@link Object} and collections have is had
   * above it all the same: it is bounded by what they hold.
   */
  static boolean refusesSuper(Reference reference, String owner) {
    if (reference.kind() != Reference.Kind.SUPER_METHOD || reference.name().equals("<init>")) {
      return false;
    }
    Method instead = instead(owner, reference.name(), reference.descriptor());
    return instead != null
        && !Arrays.stream(instead.getAnnotationsByType(Instead.class))
            .allMatch(
                i -> i.of() == Object.class || i.of() == Collection.class || i.of() == Map.class);
  }
}
