package io.bocj.spi;

import io.bocj.TransferException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which classes of the application may cross. They are asked for by name, before anything of that
 * name is loaded. The patterns are those of {@link java.io.ObjectInputFilter.Config#createFilter};
 * the first that matches decides, and what none matches is refused. Classes of the JDK and of bocj
 * are accepted whatever the patterns say. Of arrays, the component's class is asked for. Immutable.
 */
public final class Acceptance {
  /** Accepts every class. */
  public static final Acceptance EVERYTHING = new Acceptance(List.of());

  private final List<ClassPattern> patterns;

  private Acceptance(List<ClassPattern> patterns) {
    this.patterns = patterns;
  }

  /**
   * What patterns accept.
   *
   * @param patterns each one or more, separated by semicolons: {@code com.acme.Order} is a class,
   *     {@code com.acme.*} a package, {@code com.acme.**} a package with those below it, {@code
   *     com.acme.Or*} all names that begin so, {@code *} all; an exclamation mark before it refuses
   * @return the acceptance
   * @throws IllegalArgumentException if there is no pattern, or one that does not tell classes by
   *     their names: limits, modules, and what would refuse classes of the JDK
   */
  public static Acceptance of(List<String> patterns) {
    List<ClassPattern> parsed = new ArrayList<>();
    for (String several : patterns) {
      for (String pattern : several.split(";", -1)) {
        if (!pattern.isEmpty()) {
          parsed.add(ClassPattern.parse(pattern));
        }
      }
    }
    if (parsed.isEmpty()) {
      throw new IllegalArgumentException(
          "no pattern says which classes are accepted: name a package, as in com.acme.api.*, or"
              + " refuse all with !*");
    }
    return new Acceptance(List.copyOf(parsed));
  }

  /**
   * This, and what no pattern matches if it is of certain packages.
   *
   * @param prefixes of packages, each ending in a dot
   * @return the acceptance; this, if it is {@link #EVERYTHING}
   */
  public Acceptance orBeneath(List<String> prefixes) {
    if (isEverything()) {
      return this;
    }
    List<ClassPattern> all = new ArrayList<>(patterns);
    prefixes.forEach(prefix -> all.add(ClassPattern.parse(prefix + "**")));
    return new Acceptance(List.copyOf(all));
  }

  /**
   * Whether no class is refused.
   *
   * @return true if this is {@link #EVERYTHING}
   */
  public boolean isEverything() {
    return patterns.isEmpty();
  }

  /**
   * Whether a class may cross.
   *
   * @param className as {@link Class#getName} has it
   * @return true if it may
   */
  public boolean accepts(String className) {
    return refusal(className) == null;
  }

  /**
   * Why a class may not cross.
   *
   * @param className as {@link Class#getName} has it
   * @return the reason and the remedy in words; null if it may cross
   */
  public @Nullable String refusal(String className) {
    if (isEverything()) {
      return null;
    }
    String element = element(className);
    if (element == null || CommonPackages.contain(element)) {
      return null;
    }
    for (ClassPattern pattern : patterns) {
      if (pattern.matches(element)) {
        return pattern.rejects() ? "the pattern " + pattern.text() + " refuses " + element : null;
      }
    }
    return element + " is accepted by no pattern; name it in builder().accept(..) or -Dbocj.accept";
  }

  /** The class that arrays of arrays are made of in the end; null if that is a primitive type. */
  private static @Nullable String element(String className) {
    int dimensions = className.lastIndexOf('[') + 1;
    if (dimensions == 0) {
      return className;
    }
    return className.startsWith("L", dimensions)
        ? className.substring(dimensions + 1, Math.max(dimensions + 1, className.length() - 1))
        : null;
  }

  /**
   * Refuses a class that may not cross.
   *
   * @param className as {@link Class#getName} has it
   * @param interpreter the name of the interpreter that it would come to
   * @throws TransferException if it may not; the message names class, interpreter and remedy
   */
  public void require(String className, String interpreter) {
    String refusal = refusal(className);
    if (refusal != null) {
      throw new TransferException(
          "class " + className + " may not come into interpreter " + interpreter + ": " + refusal);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Acceptance acceptance && patterns.equals(acceptance.patterns);
  }

  @Override
  public int hashCode() {
    return patterns.hashCode();
  }

  @Override
  public String toString() {
    return patterns.stream().map(ClassPattern::text).toList().toString();
  }
}
