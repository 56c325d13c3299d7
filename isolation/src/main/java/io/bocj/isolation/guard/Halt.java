package io.bocj.isolation.guard;

/**
 * Ends a plugin's behavior. Its code can name neither this class nor catch it: metered code passes
 * it on at the entry of every handler. Without a stack trace: there may be no stack left to walk.
 */
public final class Halt extends Error {
  private static final long serialVersionUID = 1L;

  /** What was used up. */
  public enum Budget {
    /** Work. */
    FUEL,
    /** Memory. */
    ALLOCATION,
    /** Depth of calls. */
    STACK,
    /** Time. */
    DEADLINE,
    /** What was printed. */
    OUTPUT,
    /** What is left in statics: the behavior came too late. */
    REVOKED
  }

  private final Budget budget;

  /**
   * Makes one.
   *
   * @param budget what was used up
   */
  public Halt(Budget budget) {
    super(budget.name(), null, false, false);
    this.budget = budget;
  }

  /**
   * What was used up.
   *
   * @return the budget
   */
  public Budget budget() {
    return budget;
  }
}
