package io.bocj.isolation.loader;

import io.bocj.Isolation;
import io.bocj.spi.InterpreterFactory;
import io.bocj.spi.InterpreterGroup;
import io.bocj.spi.InterpreterSettings;

/** Interpreters that are child class loaders: {@link Isolation#CLASS_LOADER}. */
public final class LoaderInterpreterFactory implements InterpreterFactory {
  /** For {@link java.util.ServiceLoader}. */
  public LoaderInterpreterFactory() {}

  @Override
  public Isolation kind() {
    return Isolation.CLASS_LOADER;
  }

  @Override
  public InterpreterGroup open(InterpreterSettings settings) {
    return new LoaderInterpreterGroup(settings);
  }
}
