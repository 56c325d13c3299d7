package io.bocj.examples.plugins.contract.inheriting;

/** What no contract should have. */
public abstract class Job extends Thread {
  /** For plugins. */
  protected Job() {}
}
