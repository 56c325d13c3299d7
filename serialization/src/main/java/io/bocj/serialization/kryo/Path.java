package io.bocj.serialization.kryo;

import io.bocj.spi.LambdaForm;
import io.bocj.spi.Lambdas;
import org.jspecify.annotations.Nullable;

/** How paths to a culprit are written. Calls nothing of the application. */
final class Path {
  private Path() {}

  static String element(int index) {
    return "[" + index + "]";
  }

  static String field(String name) {
    return "." + name;
  }

  /** To the value of a map's entry. */
  static String entry(@Nullable Object key) {
    return "[" + describe(key) + "]";
  }

  /** To the key of a map's entry. */
  static String key(@Nullable Object key) {
    return ".key(" + describe(key) + ")";
  }

  private static String describe(@Nullable Object key) {
    if (key instanceof String text) {
      return '"' + text + '"';
    }
    if (key == null || (key instanceof Number && Platform.isJdk(key.getClass()))) {
      return String.valueOf(key);
    }
    return key instanceof Enum<?> constant ? constant.name() : simpleName(key.getClass());
  }

  /** Where a path begins. */
  static String root(Object value) {
    Class<?> type = value.getClass();
    if (Lambdas.isLambda(value)) {
      LambdaForm form = Lambdas.form(value);
      return form.describe();
    }
    return simpleName(type);
  }

  /** Unlike the class's own, never empty. */
  static String simpleName(Class<?> type) {
    String simple = type.getSimpleName();
    return simple.isEmpty()
        ? type.getName().substring(type.getName().lastIndexOf('.') + 1)
        : simple;
  }
}
