package io.bocj.examples.plugins.contract.inheriting;

/** Inherits from {@link Throwable}. */
public class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a reason. */
  public Refusal(String reason) {
    super(reason);
  }
}
