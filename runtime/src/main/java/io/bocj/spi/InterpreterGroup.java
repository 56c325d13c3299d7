package io.bocj.spi;

/** The interpreters of one runtime, and what they share, such as cached class files. */
public interface InterpreterGroup extends AutoCloseable {
  /**
   * Makes the interpreter of a worker.
   *
   * @param worker the worker's number, from 0
   * @return a new interpreter; closed before this group is
   */
  Interpreter create(int worker);

  @Override
  void close();
}
