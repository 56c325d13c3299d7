package io.bocj.isolation;

/**
 * A behavior of a plugin used up one of its budgets, and was stopped. Its cowns have the values
 * that they had before.
 */
public class BudgetExceededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Which budget it was. */
  private final String budget;

  /** How much there was of it. */
  private final String limit;

  /** The plugin's name. */
  private final String plugin;

  /** The class of the behavior's body. */
  private final String className;

  /**
   * Makes one.
   *
   * @param budget which: fuel, allocation, stack, deadline, output
   * @param limit how much there was of it, in words
   * @param plugin the plugin's name
   * @param className the class of the behavior's body
   * @param remedy what can be done
   */
  public BudgetExceededException(
      String budget, String limit, String plugin, String className, String remedy) {
    super(
        className
            + " of plugin "
            + plugin
            + " exceeded its "
            + budget
            + " budget of "
            + limit
            + "; "
            + remedy);
    this.budget = budget;
    this.limit = limit;
    this.plugin = plugin;
    this.className = className;
  }

  /**
   * Which budget was exceeded.
   *
   * @return fuel, allocation, stack, deadline or output
   */
  public String budget() {
    return budget;
  }

  /**
   * The budget's limit.
   *
   * @return in words, with its unit
   */
  public String limit() {
    return limit;
  }

  /**
   * Whose behavior it was.
   *
   * @return the plugin's name
   */
  public String plugin() {
    return plugin;
  }

  /**
   * What ran.
   *
   * @return the class of the behavior's body
   */
  public String className() {
    return className;
  }
}
