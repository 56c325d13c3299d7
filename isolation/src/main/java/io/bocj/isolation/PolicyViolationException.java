package io.bocj.isolation;

import java.util.List;

/** A plugin's code refers to what its policy does not grant; the plugin is not loaded. */
public class PolicyViolationException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 50;

  /** Transient, as a list need not be serializable; the message says the same. */
  private final transient List<Violation> violations;

  /**
   * One forbidden reference.
   *
   * @param className the plugin's class in which it stands, with dots
   * @param method the method in which it stands, with its descriptor; empty if it is the class's
   * @param line the source line; 0 if that is not known
   * @param member what is referred to
   * @param grant what would allow it; a reason, if nothing would
   */
  public record Violation(String className, String method, int line, String member, String grant) {
    @Override
    public String toString() {
      String where = method.isEmpty() ? className : className + "." + method;
      return where + (line > 0 ? " line " + line : "") + ": " + member + "; " + grant;
    }
  }

  /**
   * Makes one.
   *
   * @param plugin the plugin's name
   * @param violations all that were found
   */
  public PolicyViolationException(String plugin, List<Violation> violations) {
    super(message(plugin, violations));
    this.violations = List.copyOf(violations);
  }

  private static String message(String plugin, List<Violation> violations) {
    StringBuilder text = new StringBuilder("plugin ").append(plugin).append(" is refused, ");
    text.append(violations.size()).append(" reference(s) are not granted:");
    for (Violation violation : violations.subList(0, Math.min(SHOWN, violations.size()))) {
      text.append("\n  ").append(violation);
    }
    if (violations.size() > SHOWN) {
      text.append("\n  and ").append(violations.size() - SHOWN).append(" more: see violations()");
    }
    return text.toString();
  }

  /**
   * All that was found.
   *
   * @return the violations, in the order of the classes' names; empty if this has been deserialized
   */
  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }
}
