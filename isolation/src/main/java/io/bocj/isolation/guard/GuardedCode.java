package io.bocj.isolation.guard;

import io.bocj.isolation.Policy;
import io.bocj.isolation.PolicyViolationException;
import io.bocj.isolation.PolicyViolationException.Violation;
import io.bocj.spi.CommonPackages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks the classes of a plugin and makes metered copies, once for all workers. */
public final class GuardedCode {
  /** Of types above a class, one above the other. */
  private static final int HIGHEST = 256;

  private final String plugin;
  private final Policy policy;
  private final Contract contract;
  private final Map<String, byte[]> classFiles;
  private final List<Violation> violations = new ArrayList<>();

  /** By class name: the violation of each method that throws it instead of doing anything. */
  private final Map<String, Map<String, String>> stubs = new HashMap<>();

  /**
   * What may be defined.
   *
   * @param classFiles by class name, with dots
   * @param violations what is refused when it is reached
   */
  public record Result(Map<String, byte[]> classFiles, List<Violation> violations) {}

  private GuardedCode(
      String plugin, Policy policy, Contract contract, Map<String, byte[]> classFiles) {
    this.plugin = plugin;
    this.policy = policy;
    this.contract = contract;
    this.classFiles = new TreeMap<>(classFiles);
  }

  /**
   * Checks and copies.
   *
   * @param plugin the plugin's name, for messages
   * @param policy an untrusted one
   * @param contract what the plugin may use of the application
   * @param classFiles by class name, with dots
   * @return what may be defined
   * @throws PolicyViolationException if anything is not granted
   */
  public static Result of(
      String plugin, Policy policy, Contract contract, Map<String, byte[]> classFiles) {
    return new GuardedCode(plugin, policy, contract, classFiles).make();
  }

  private Result make() {
    Map<String, ClassSummary> classes = summarize();
    Hierarchy hierarchy = new Hierarchy(classes, contract);
    PolicyCheck check = new PolicyCheck(policy, hierarchy);
    new TreeMap<>(classes).values().forEach(check::check);
    violations.addAll(check.violations());
    refuseOrDefer();
    Map<String, byte[]> copies = copy(hierarchy);
    refuseOrDefer();
    return new Result(copies, List.copyOf(violations));
  }

  private void refuseOrDefer() {
    if (!violations.isEmpty() && !policy.refusesWhenReached()) {
      throw new PolicyViolationException(plugin, violations);
    }
    for (Violation violation : violations) {
      if (violation.method().isEmpty() || violation.method().startsWith("finalize(")) {
        classFiles.remove(violation.className());
      } else {
        stubs
            .computeIfAbsent(violation.className(), name -> new HashMap<>())
            .putIfAbsent(violation.method(), violation.toString());
      }
    }
  }

  private Map<String, ClassSummary> summarize() {
    Map<String, ClassSummary> classes = new HashMap<>();
    classFiles.forEach(
        (className, bytes) -> {
          try {
            ClassSummary summary = ClassSummary.of(bytes);
            if (CommonPackages.contain(className)) {
              // Not to be looked at even if it is refused: what it declares would pass for granted.
              refuse(
                  className,
                  "a class in a package of the JDK's or bocj's",
                  "it would never be loaded; move it to a package of your own");
            } else if (summary.name().equals(className.replace('.', '/'))) {
              classes.put(summary.name(), summary);
            } else {
              refuse(className, "the class file of " + summary.name(), "put it where it belongs");
            }
          } catch (RuntimeException | StackOverflowError e) {
            refuse(className, "a class file that cannot be read: " + e, "compile it anew");
          }
        });
    refuseEndless(classes);
    return classes;
  }

  /** What is above itself, or below so many that neither this nor the JVM should follow them. */
  private void refuseEndless(Map<String, ClassSummary> classes) {
    for (String name : Heights.of(classes).above(HIGHEST)) {
      classes.remove(name);
      refuse(
          name.replace('/', '.'),
          "a class above itself, or with more than " + HIGHEST + " above it",
          "make the hierarchy flat");
    }
  }

  private void refuse(String className, String what, String remedy) {
    violations.add(new Violation(className, "", 0, what, remedy));
  }

  private Map<String, byte[]> copy(Hierarchy hierarchy) {
    Map<String, Integer> sizes = Sizes.of(hierarchy.classes());
    StackUse stack = StackUse.of(hierarchy.classes(), new Callbacks(hierarchy.classes(), policy));
    Map<String, byte[]> copies = new HashMap<>();
    hierarchy
        .classes()
        .forEach(
            (name, summary) -> {
              String className = name.replace('/', '.');
              byte[] bytes = classFiles.get(className);
              if (bytes == null) {
                return; // refused as a whole
              }
              try {
                copies.put(
                    className,
                    Metering.copy(
                        bytes,
                        summary,
                        stubs.getOrDefault(className, Map.of()),
                        hierarchy,
                        stack,
                        sizes));
              } catch (RuntimeException e) {
                refuse(
                    className, "a class file that cannot be metered: " + e, "split large methods");
              }
            });
    return copies;
  }
}
