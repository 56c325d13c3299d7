package io.bocj;

import io.bocj.spi.Interpreter;
import io.bocj.spi.InterpreterFactory;
import io.bocj.spi.InterpreterGroup;
import io.bocj.spi.InterpreterSettings;

/** {@link Isolation#NONE}: every worker runs in the application's own classes. */
final class ApplicationInterpreters implements InterpreterFactory {
  @Override
  public Isolation kind() {
    return Isolation.NONE;
  }

  @Override
  public InterpreterGroup open(InterpreterSettings settings) {
    return new InterpreterGroup() {
      @Override
      public Interpreter create(int worker) {
        return new ApplicationInterpreter(settings.application());
      }

      @Override
      public void close() {
        // Nothing was opened.
      }
    };
  }
}
