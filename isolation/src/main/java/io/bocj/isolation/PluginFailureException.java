package io.bocj.isolation;

/**
 * Stands in for an exception that a plugin's code threw and whose class only the plugin has, or
 * that cannot be re-made from a message. It has the original's stack trace.
 */
public class PluginFailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The class of the original. */
  private final String originalClass;

  /**
   * Makes one.
   *
   * @param originalClass the class of the original, with dots
   * @param message the original's message
   */
  public PluginFailureException(String originalClass, String message) {
    super(originalClass + ": " + message);
    this.originalClass = originalClass;
  }

  /**
   * What was thrown.
   *
   * @return the class of the original, with dots
   */
  public String originalClass() {
    return originalClass;
  }
}
