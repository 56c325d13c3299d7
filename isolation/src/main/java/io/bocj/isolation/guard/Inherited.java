package io.bocj.isolation.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What classes of a plugin have from the JDK by the name of an interface of the plugin's or of the
 * contract's. A call through {@code interface Startable { void start(); }} looks like one of the
 * plugin's own; made on a class that inherits {@code start} from {@code Thread}, it is not. So what
 * such an interface declares counts as a reference of each class that fills it in from the JDK.
 */
final class Inherited {
  private final Hierarchy hierarchy;

  Inherited(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** By method, with its descriptor, the type of the JDK that a class has it from. */
  Map<String, String> of(ClassSummary summary) {
    Map<String, String> found = new HashMap<>();
    if (!summary.isInterface()) {
      add(found, summary.name(), List.of());
    }
    summary.lambdaTypes().forEach(types -> add(found, "java/lang/Object", types));
    return found;
  }

  private void add(Map<String, String> found, String lowest, Iterable<String> interfaces) {
    Set<String> all = typesFrom(lowest, interfaces);
    Set<String> promised = new HashSet<>();
    for (String type : all) {
      promised.addAll(promisedBy(type));
    }
    for (String method : promised) {
      String source = source(lowest, all, method);
      if (source != null) {
        found.put(method, source);
      }
    }
  }

  /** A class and all types above it, but for those above types of the JDK. */
  private Set<String> typesFrom(String lowest, Iterable<String> interfaces) {
    Set<String> all = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(lowest);
    interfaces.forEach(open::add);
    while (!open.isEmpty()) {
      String type = open.remove();
      if (all.add(type)) {
        open.addAll(above(type));
      }
    }
    return all;
  }

  private List<String> above(String type) {
    List<String> above = new ArrayList<>();
    String superName = superName(type);
    if (superName != null) {
      above.add(superName);
    }
    ClassSummary own = hierarchy.classes().get(type);
    Class<?> known = own != null ? null : ofContract(type);
    if (own != null) {
      above.addAll(Arrays.asList(own.interfaces()));
    } else if (known != null) {
      for (Class<?> implemented : known.getInterfaces()) {
        above.add(nameOf(implemented));
      }
    }
    return above;
  }

  private static String nameOf(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  private @Nullable Class<?> ofContract(String type) {
    return Hierarchy.common(type) ? null : hierarchy.contract().find(type);
  }

  private Set<String> promisedBy(String type) {
    ClassSummary own = hierarchy.classes().get(type);
    if (own != null) {
      return own.isInterface() ? own.virtuals() : Set.of();
    }
    Class<?> known = ofContract(type);
    return known != null && known.isInterface() ? JdkMembers.virtuals(known) : Set.of();
  }

  /** Classes first, then interfaces, as the JVM selects what it runs. */
  private @Nullable String source(String lowest, Set<String> all, String method) {
    String type = lowest;
    for (int i = 0; type != null && i <= all.size(); i++) {
      if (ends(type, method)) {
        return null;
      }
      if (Hierarchy.common(type)) {
        if (fromJdk(type, method)) {
          return type;
        }
        break;
      }
      type = superName(type);
    }
    for (String other : all) {
      ClassSummary own = hierarchy.classes().get(other);
      if (own != null && own.isInterface() && own.implemented().contains(method)) {
        return null;
      }
    }
    for (String other : all) {
      if (Hierarchy.common(other) && fromJdk(other, method)) {
        return other;
      }
    }
    return null;
  }

  /** Whether the search among classes ends there, with code or without. */
  private boolean ends(String type, String method) {
    ClassSummary own = hierarchy.classes().get(type);
    if (own != null) {
      return own.virtuals().contains(method);
    }
    Class<?> known = ofContract(type);
    return known != null && JdkMembers.virtuals(known).contains(method);
  }

  private @Nullable String superName(String type) {
    ClassSummary own = hierarchy.classes().get(type);
    if (own != null) {
      return own.superName();
    }
    Class<?> known = ofContract(type);
    return known == null || known.getSuperclass() == null ? null : nameOf(known.getSuperclass());
  }

  private static boolean fromJdk(String type, String method) {
    Class<?> known = Hierarchy.find(type);
    int split = method.indexOf('(');
    return known != null
        && split > 0
        && JdkMembers.implementing(known, method.substring(0, split), method.substring(split))
            != null;
  }
}
