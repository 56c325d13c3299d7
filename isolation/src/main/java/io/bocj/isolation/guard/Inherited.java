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
  /** More types than that are not followed: each class would take as long as all of them. */
  static final int MOST_ABOVE = 1024;

  private final Hierarchy hierarchy;

  /** By types of the JDK, then by interface: what it declares that one of these has, too. */
  private final Map<Set<String>, Map<String, Set<String>>> shared = new HashMap<>();

  Inherited(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /**
   * By method, with its descriptor, the type of the JDK that a class, or a lambda in it, has it
   * from.
   *
   * @return null if there are more types above one than are followed
   */
  @Nullable Map<String, String> of(ClassSummary summary) {
    Map<String, String> found = new HashMap<>();
    boolean followed = add(found, summary.name(), Set.of());
    for (Set<String> types : summary.lambdaTypes()) {
      followed &= add(found, "java/lang/Object", types);
    }
    return followed ? found : null;
  }

  /** False if there are too many types. An interface by itself is nothing that methods run on. */
  private boolean add(Map<String, String> found, String lowest, Set<String> interfaces) {
    Set<String> all = typesFrom(lowest, interfaces);
    if (all.size() > MOST_ABOVE) {
      return false;
    }
    if (!isInterface(lowest)) {
      addPromised(found, lowest, all);
    }
    return true;
  }

  private void addPromised(Map<String, String> found, String lowest, Set<String> all) {
    Set<String> ofJdk = new HashSet<>(all);
    ofJdk.removeIf(type -> !Hierarchy.common(type));
    Map<String, Set<String>> known = shared.computeIfAbsent(ofJdk, types -> new HashMap<>());
    Set<String> promised = new HashSet<>();
    for (String type : all) {
      promised.addAll(known.computeIfAbsent(type, t -> promisedBy(t, ofJdk)));
    }
    for (String method : promised) {
      String source = source(lowest, all, method);
      if (source != null) {
        found.put(method, source);
      }
    }
  }

  /** A class and all types above it, but for those above types of the JDK. */
  private Set<String> typesFrom(String lowest, Set<String> interfaces) {
    Set<String> all = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(lowest);
    open.addAll(interfaces);
    while (!open.isEmpty() && all.size() <= MOST_ABOVE) {
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

  /** The JDK's types have some hundred methods at most; an interface may have any number. */
  private Set<String> promisedBy(String type, Set<String> ofJdk) {
    Set<String> declared = isInterface(type) ? virtualsOf(type) : Set.of();
    Set<String> promised = new HashSet<>();
    for (String other : declared.isEmpty() ? Set.<String>of() : ofJdk) {
      Class<?> known = Hierarchy.find(other);
      for (String method : known == null ? Set.<String>of() : JdkMembers.all(known)) {
        if (declared.contains(method)) {
          promised.add(method);
        }
      }
    }
    return promised;
  }

  private boolean isInterface(String type) {
    ClassSummary own = hierarchy.classes().get(type);
    Class<?> known = own != null ? null : ofContract(type);
    return own != null ? own.isInterface() : known != null && known.isInterface();
  }

  /** Of the plugin's and the contract's types. */
  private Set<String> virtualsOf(String type) {
    ClassSummary own = hierarchy.classes().get(type);
    Class<?> known = own != null ? null : ofContract(type);
    return own != null ? own.virtuals() : known != null ? JdkMembers.virtuals(known) : Set.of();
  }

  /** Classes first, then interfaces, as the JVM selects what it runs. */
  private @Nullable String source(String lowest, Set<String> all, String method) {
    String type = lowest;
    for (int i = 0; type != null && i <= all.size(); i++) {
      if (virtualsOf(type).contains(method)) {
        return null; // with code or without: the search among classes ends there
      }
      if (Hierarchy.common(type)) {
        if (fromClassOfJdk(type, method)) {
          return type;
        }
        break; // what its interfaces have comes behind those of the plugin
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
      if (Hierarchy.common(other) && sourceInJdk(other, method) != null) {
        return other;
      }
    }
    return null;
  }

  private @Nullable String superName(String type) {
    ClassSummary own = hierarchy.classes().get(type);
    if (own != null) {
      return own.superName();
    }
    Class<?> known = ofContract(type);
    return known == null || known.getSuperclass() == null ? null : nameOf(known.getSuperclass());
  }

  private static boolean fromClassOfJdk(String type, String method) {
    Class<?> source = sourceInJdk(type, method);
    return source != null && !source.isInterface();
  }

  private static @Nullable Class<?> sourceInJdk(String type, String method) {
    Class<?> known = Hierarchy.find(type);
    int split = method.indexOf('(');
    return known == null || split <= 0
        ? null
        : JdkMembers.implementing(known, method.substring(0, split), method.substring(split));
  }
}
