package io.bocj.isolation.loader;

import io.bocj.spi.Interpreter;
import io.bocj.spi.LambdaForm;
import org.jspecify.annotations.Nullable;

/** An interpreter that is a child class loader. */
final class LoaderInterpreter implements Interpreter {
  private final String name;

  /**
   * The loader and all that is linked; null once closed, so that they go even if this object stays.
   */
  private volatile @Nullable LambdaLinker linker;

  LoaderInterpreter(InterpreterLoader loader) {
    this.name = loader.getName();
    this.linker = new LambdaLinker(loader);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ClassLoader classLoader() {
    return linker().loader();
  }

  @Override
  public Object link(LambdaForm form, @Nullable Object[] captured) {
    return linker().make(form, captured);
  }

  private LambdaLinker linker() {
    LambdaLinker open = linker;
    if (open == null) {
      throw new IllegalStateException("interpreter " + name + " is closed");
    }
    return open;
  }

  @Override
  public void close() {
    linker = null;
  }

  @Override
  public String toString() {
    return "interpreter " + name;
  }
}
