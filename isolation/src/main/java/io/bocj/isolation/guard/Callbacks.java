package io.bocj.isolation.guard;

import io.bocj.isolation.Policy;
import io.bocj.spi.CommonPackages;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which methods of a plugin may be called by others than the plugin: by the JDK, bocj or the
 * application.
 */
final class Callbacks {
  private final Map<String, ClassSummary> classes;
  private final boolean all;

  /** By owner. */
  private final Map<String, Set<String>> overriding = new HashMap<>();

  /** By name and descriptor, and constructors by owner too: what the JDK is handed to be called. */
  private final Set<String> handed = new HashSet<>();

  /** By class: what there is to be overridden above, by name and descriptor. */
  private final Map<String, Set<String>> inherited = new HashMap<>();

  private boolean services;

  Callbacks(Map<String, ClassSummary> classes, Policy policy) {
    this.classes = classes;
    this.all = grantsJdk(policy);
    classes.values().forEach(this::add);
  }

  /** What is granted may call anything by name. */
  private static boolean grantsJdk(Policy policy) {
    return !policy.members().isEmpty()
        || policy.packages().stream().anyMatch(Callbacks::mayBeOfJdk);
  }

  private static boolean mayBeOfJdk(String packagePrefix) {
    return ModuleLayer.boot().modules().stream()
        .flatMap(module -> module.getPackages().stream())
        .anyMatch(
            name ->
                (name + ".").startsWith(packagePrefix) && CommonPackages.ofJdkContain(name + ".X"));
  }

  private void add(ClassSummary summary) {
    for (Reference reference : summary.references()) {
      services |= reference.owner().equals("java/util/ServiceLoader");
      if (reference.kind() == Reference.Kind.HANDLE) {
        String member = reference.name() + reference.descriptor();
        handed.add(member.startsWith("<") ? reference.owner() + member : member);
      }
    }
    addOverriding(overridable(summary.name(), new HashSet<>()), summary.name(), new HashSet<>());
    for (Set<String> types : summary.lambdaTypes()) {
      Set<String> joined = new HashSet<>();
      types.forEach(type -> joined.addAll(overridable(type, new HashSet<>())));
      types.forEach(type -> addOverriding(joined, type, new HashSet<>()));
    }
  }

  /** What a class has from those above counts, too: an interface of its own may ask for that. */
  private void addOverriding(Set<String> overridable, @Nullable String name, Set<String> seen) {
    ClassSummary summary = name == null ? null : classes.get(name);
    if (summary == null || !seen.add(summary.name())) {
      return;
    }
    Set<String> own = overriding.computeIfAbsent(summary.name(), key -> new HashSet<>());
    for (String member : summary.methods().keySet()) {
      boolean known = overridable.contains(member) || overridable.contains("");
      if (known && !member.startsWith("<")) { // constructors are called by name only
        own.add(member);
      }
    }
    addOverridingAbove(overridable, summary.superName(), seen);
    for (String implemented : summary.interfaces()) {
      addOverridingAbove(overridable, implemented, seen);
    }
  }

  /** Nothing is new to those above where there is no more to be overridden than they know of. */
  private void addOverridingAbove(
      Set<String> overridable, @Nullable String name, Set<String> seen) {
    if (name != null
        && classes.containsKey(name)
        && overridable(name, new HashSet<>()).size() < overridable.size()) {
      addOverriding(overridable, name, seen);
    }
  }

  /** With an empty one if a class above is not known: it may have anything. */
  private Set<String> overridable(String name, Set<String> seen) {
    Set<String> known = inherited.get(name);
    if (known != null || !seen.add(name)) {
      return known == null ? Set.of() : known;
    }
    Set<String> found = new HashSet<>();
    ClassSummary summary = classes.get(name);
    if (summary == null) {
      Class<?> type = Hierarchy.find(name);
      found.addAll(type == null ? Set.of("") : JdkMembers.all(type));
    } else {
      if (summary.superName() != null) {
        found.addAll(overridable(summary.superName(), seen));
      }
      for (String implemented : summary.interfaces()) {
        found.addAll(overridable(implemented, seen));
      }
    }
    inherited.put(name, found);
    return found;
  }

  /**
   * Whether a method is one.
   *
   * @param owner the class that declares it
   * @param member its name and descriptor
   */
  boolean contain(String owner, String member) {
    return all
        || member.startsWith("<clinit>")
        // Enum sets and maps ask for it.
        || member.startsWith("values()")
        || (services && (member.equals("<init>()V") || member.startsWith("provider()")))
        || handed.contains(member.startsWith("<") ? owner + member : member)
        || overriding.getOrDefault(owner, Set.of()).contains(member);
  }
}
