package io.bocj.isolation.loader;

import io.bocj.spi.Interpreter;
import io.bocj.spi.InterpreterGroup;
import io.bocj.spi.InterpreterSettings;

/** The interpreters of one runtime; they have the class files and the boundary in common. */
final class LoaderInterpreterGroup implements InterpreterGroup {
  private final InterpreterSettings settings;
  private final Boundary boundary;
  private final ClassFiles classFiles;
  private volatile boolean closed;

  LoaderInterpreterGroup(InterpreterSettings settings) {
    this.settings = settings;
    this.boundary = new Boundary(settings.application(), settings.shared());
    this.classFiles = ClassFiles.of(settings.application());
  }

  @Override
  public Interpreter create(int worker) {
    if (closed) {
      throw new IllegalStateException("runtime " + settings.runtime() + " is closed");
    }
    String name = settings.runtime() + "-worker-" + worker;
    return new LoaderInterpreter(
        new InterpreterLoader(name, settings.application(), boundary, classFiles));
  }

  @Override
  public void close() {
    closed = true;
  }
}
