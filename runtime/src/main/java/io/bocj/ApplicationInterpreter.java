package io.bocj;

import io.bocj.spi.Interpreter;
import io.bocj.spi.LambdaForm;
import io.bocj.spi.LambdaMaker;
import io.bocj.spi.Lambdas;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The application's own class space. A lambda that comes back to it is re-made by the class that
 * wrote it: slower than linking, but it needs no cooperation of the application's loader.
 */
final class ApplicationInterpreter implements Interpreter {
  private final ClassLoader loader;
  private final ConcurrentHashMap<LambdaForm, LambdaMaker> makers = new ConcurrentHashMap<>();

  ApplicationInterpreter(ClassLoader loader) {
    this.loader = loader;
  }

  @Override
  public String name() {
    return "application";
  }

  @Override
  public ClassLoader classLoader() {
    return loader;
  }

  @Override
  public Object link(LambdaForm form, @Nullable Object[] captured) {
    return makers.computeIfAbsent(form, unknown -> Lambdas.maker(unknown, loader)).make(captured);
  }

  @Override
  public void close() {
    makers.clear();
  }
}
