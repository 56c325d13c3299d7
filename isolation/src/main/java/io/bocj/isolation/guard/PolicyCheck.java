package io.bocj.isolation.guard;

import io.bocj.isolation.Policy;
import io.bocj.isolation.PolicyViolationException.Violation;
import io.bocj.spi.CommonPackages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.Type;

/** Holds the references of a plugin's classes against its policy. */
final class PolicyCheck {
  /** What the JVM that this runs on can load, and has no jsr any more. */
  private static final int NEWEST = 44 + Runtime.version().feature();

  private static final int OLDEST = 45;

  private final Policy policy;
  private final Hierarchy hierarchy;
  private final Inherited inherited;
  private final AllowList list = AllowList.defaults();
  private final List<Violation> violations = new ArrayList<>();

  /** Members that are granted: most are referred to again and again. */
  private final Set<Reference> granted = new HashSet<>();

  PolicyCheck(Policy policy, Hierarchy hierarchy) {
    this.policy = policy;
    this.hierarchy = hierarchy;
    this.inherited = new Inherited(hierarchy);
  }

  List<Violation> violations() {
    return violations;
  }

  void check(ClassSummary summary) {
    String className = dotted(summary.name());
    if (summary.version() < OLDEST || summary.version() > NEWEST) {
      report(
          className, "", 0, "class file version " + summary.version(), "compile it for this JDK");
    }
    for (Reference reference : summary.references()) {
      check(className, reference);
    }
    Map<String, String> filledIn = inherited.of(summary);
    if (filledIn == null) {
      String what = "more than " + Inherited.MOST_ABOVE + " types above it";
      report(className, "", 0, what, "have it implement less");
      return;
    }
    filledIn.forEach((method, source) -> checkInherited(className, method, source));
  }

  private void checkInherited(String className, String method, String source) {
    int split = method.indexOf('(');
    String name = method.substring(0, split);
    String descriptor = method.substring(split);
    checkJdkMember(
        className, new Reference(Reference.Kind.METHOD, source, name, descriptor, "", 0), source);
    if (Prices.ofInherited(source, name, descriptor)) {
      report(
          className,
          "",
          0,
          dotted(source) + "." + method + " by an interface that declares it, too",
          "override it, so that what it costs is charged");
    }
  }

  private void check(String className, Reference reference) {
    switch (reference.kind()) {
      case FORBIDDEN ->
          report(
              className, reference.method(), reference.line(), reference.owner(), reference.name());
      case TYPE, SUPERTYPE -> checkType(className, reference);
      default -> checkMemberOnce(className, reference);
    }
  }

  private void report(String className, String method, int line, String member, String grant) {
    violations.add(new Violation(className, method, line, member, grant));
  }

  private void checkType(String className, Reference reference) {
    String owner = reference.owner();
    if (hierarchy.classes().containsKey(owner) || grantsType(dotted(owner))) {
      return;
    }
    report(
        className,
        reference.method(),
        reference.line(),
        (reference.kind() == Reference.Kind.SUPERTYPE ? "extends " : "") + dotted(owner),
        grantOf(dotted(owner), "*"));
  }

  private boolean grantsType(String className) {
    return !CommonPackages.contain(className)
        || list.hasClass(className)
        || grantsPackage(className)
        || policy.members().stream().anyMatch(grant -> grant.owner().equals(className));
  }

  private boolean grantsPackage(String className) {
    return policy.packages().stream().anyMatch(className::startsWith);
  }

  private void checkMemberOnce(String className, Reference reference) {
    Reference anywhere = reference.anywhere();
    if (!granted.contains(anywhere)) {
      int known = violations.size();
      checkMember(className, reference);
      if (violations.size() == known) {
        granted.add(anywhere);
      }
    }
  }

  private void checkMember(String className, Reference reference) {
    String owner = reference.owner();
    if (owner.startsWith("[")) {
      if (!reference.name().equals("clone")) {
        checkJdkMember(className, reference, "java/lang/Object");
      }
      return;
    }
    String home = hierarchy.home(owner, reference.name(), reference.descriptor());
    if (home != null) {
      checkJdkMember(className, reference, home);
    }
  }

  private void checkJdkMember(String className, Reference reference, String owner) {
    String member = reference.name();
    Class<?> type = Hierarchy.find(owner);
    Class<?> declaring =
        type == null ? null : JdkMembers.declaring(type, member, reference.descriptor());
    String declared = declaring == null ? dotted(owner) : declaring.getName();
    boolean granted =
        grantedByUser(dotted(owner), member)
            || grantedByUser(declared, member)
            || (declaring != null && grantedByList(declared, reference));
    if (!granted) {
      report(
          className,
          reference.method(),
          reference.line(),
          declared + "." + member + reference.descriptor(),
          grantOf(declared, member));
    } else if (Prices.refusesHandle(reference, declaring)) {
      report(
          className,
          reference.method(),
          reference.line(),
          "a reference to " + declared + "::" + member + ", whose price depends on its argument",
          "write a lambda that calls it");
    } else if (Prices.refusesSuper(reference, owner)) {
      report(
          className,
          reference.method(),
          reference.line(),
          "super." + member + reference.descriptor() + " of " + declared,
          "what stands for it cannot be called above an override; call it on another object");
    }
  }

  private boolean grantedByUser(String owner, String member) {
    return grantsPackage(owner)
        || policy.members().stream()
            .anyMatch(
                grant ->
                    grant.owner().equals(owner)
                        && (grant.member().equals("*") || grant.member().equals(member)));
  }

  private boolean grantedByList(String declared, Reference reference) {
    return list.hasMember(declared, reference.name()) && signatureGranted(reference.descriptor());
  }

  /** What a later JDK adds to a class that is granted as a whole may deal with anything. */
  private boolean signatureGranted(String descriptor) {
    if (!descriptor.startsWith("(")) {
      return typeGranted(Type.getType(descriptor));
    }
    for (Type argument : Type.getArgumentTypes(descriptor)) {
      if (!typeGranted(argument)) {
        return false;
      }
    }
    return typeGranted(Type.getReturnType(descriptor));
  }

  private boolean typeGranted(Type type) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    return element.getSort() != Type.OBJECT || grantsType(element.getClassName());
  }

  private static String grantOf(String owner, String member) {
    return "would be allowed by allowMember(\"" + owner + "\", \"" + member + "\")";
  }

  private static String dotted(String internalName) {
    return internalName.replace('/', '.');
  }
}
