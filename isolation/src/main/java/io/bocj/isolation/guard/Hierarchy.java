package io.bocj.isolation.guard;

import io.bocj.spi.CommonPackages;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where a member lives that a plugin's code refers to by one of its own or of the
 * contract's classes.
 */
final class Hierarchy {
  /** In place of a class of the JDK: a class of the plugin declares it. */
  private static final String DECLARED = "";

  private final Map<String, ClassSummary> classes;
  private final Contract contract;

  /** By internal name. */
  Hierarchy(Map<String, ClassSummary> classes, Contract contract) {
    this.classes = classes;
    this.contract = contract;
  }

  Map<String, ClassSummary> classes() {
    return classes;
  }

  Contract contract() {
    return contract;
  }

  /**
   * The class of the JDK or of bocj through which a member is had, be it that a class of the plugin
   * or of the contract inherits it.
   *
   * @return null if the plugin or the contract declares the member, or nobody does
   */
  @Nullable String home(String owner, String name, String descriptor) {
    ClassSummary own = classes.get(owner);
    if (own == null) {
      return common(owner) ? owner : contract.home(owner, name, descriptor);
    }
    String found =
        own.declares(name, descriptor) ? null : above(own, name, descriptor, new HashSet<>());
    return DECLARED.equals(found) ? null : found;
  }

  /**
   * Above a class, as the JVM looks: its superclass first. Looks at each type once: interfaces may
   * be had on any number of ways.
   */
  private @Nullable String above(
      ClassSummary own, String name, String descriptor, Set<String> seen) {
    String found = in(own.superName(), name, descriptor, seen);
    for (String implemented : own.interfaces()) {
      found = found != null ? found : in(implemented, name, descriptor, seen);
    }
    return found;
  }

  private @Nullable String in(
      @Nullable String type, String name, String descriptor, Set<String> seen) {
    if (type == null || !seen.add(type)) {
      return null;
    }
    ClassSummary own = classes.get(type);
    if (own != null) {
      if (own.hands(name, descriptor)) {
        // An interface's may be had from another one, too: then it is looked for there.
        return own.isInterface() ? null : DECLARED;
      }
      return above(own, name, descriptor, seen);
    }
    if (!common(type)) {
      return contract.home(type, name, descriptor);
    }
    Class<?> known = find(type);
    boolean there = known != null && JdkMembers.declaring(known, name, descriptor) != null;
    return there ? type : null;
  }

  static boolean common(String internalName) {
    return CommonPackages.contain(internalName.replace('/', '.'));
  }

  /** A class of the JDK or of bocj; null if there is no such class. */
  static @Nullable Class<?> find(String internalName) {
    String className = internalName.replace('/', '.');
    if (!CommonPackages.ofBocjContain(className)) {
      return CommonPackages.ofJdkContain(className) ? JdkMembers.find(internalName) : null;
    }
    try {
      return Class.forName(className, false, Hierarchy.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      return null;
    }
  }
}
