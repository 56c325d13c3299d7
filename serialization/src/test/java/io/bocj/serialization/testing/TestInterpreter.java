package io.bocj.serialization.testing;

import io.bocj.spi.Interpreter;
import io.bocj.spi.LambdaForm;
import io.bocj.spi.Lambdas;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An interpreter as small as can be: lambdas are linked the way Java serialization does. */
public final class TestInterpreter implements Interpreter {
  /** Where the classes are that each interpreter defines anew. */
  public static final String VALUES = "io.bocj.serialization.testing.values.";

  private final String name;
  private final ClassLoader loader;

  private TestInterpreter(String name, ClassLoader loader) {
    this.name = name;
    this.loader = loader;
  }

  /** One with its own copy of the classes in {@link #VALUES}. */
  public static TestInterpreter isolated(String name) {
    return isolated(name, VALUES);
  }

  /** One with its own copy of the classes beneath a prefix. */
  public static TestInterpreter isolated(String name, String prefix) {
    ClassLoader parent = TestInterpreter.class.getClassLoader();
    return new TestInterpreter(name, new ChildFirstLoader(name, prefix, parent));
  }

  /** The one in which the tests themselves run. */
  public static TestInterpreter application() {
    return new TestInterpreter("application", TestInterpreter.class.getClassLoader());
  }

  /** One that knows only the JDK. */
  public static TestInterpreter bare(String name) {
    return new TestInterpreter(name, ClassLoader.getPlatformClassLoader());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ClassLoader classLoader() {
    return loader;
  }

  /** The classes in {@link #VALUES} that this one's loader was ever asked for. */
  public Set<String> loaded() {
    Set<String> loaded = new TreeSet<>(((ChildFirstLoader) loader).asked);
    loaded.removeIf(name -> !name.startsWith(VALUES));
    return loaded;
  }

  /** Calls a static method of a class of this interpreter. */
  public @Nullable Object call(String simpleName, String method, Object... arguments) {
    try {
      Class<?> type = Class.forName(VALUES + simpleName, true, loader);
      for (Method candidate : type.getMethods()) {
        if (candidate.getName().equals(method)) {
          return candidate.invoke(null, arguments);
        }
      }
      throw new IllegalArgumentException(simpleName + "." + method);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Object link(LambdaForm form, @Nullable Object[] captured) {
    return Lambdas.maker(form, loader).make(captured);
  }

  @Override
  public void close() {}
}
