package io.bocj.serialization.kryo;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.FileSystemException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Throwables of the JDK that have more state than any throwable: which constructor takes it. That
 * constructor serves their subclasses as well, whatever constructors those have.
 */
final class ThrowableSeed {
  /**
   * The state of one throwable, beyond what all have.
   *
   * @param base the class of the JDK whose constructor takes it
   * @param arguments the constructor's arguments
   */
  record Grain(Class<?> base, @Nullable Object[] arguments) {}

  /** The parameters of the constructor, and how its arguments are found. */
  private record Seed(Class<?>[] parameters, Function<Throwable, @Nullable Object[]> arguments) {}

  /** By name, as not every JDK image has every module. */
  private static final Map<String, Seed> SEEDS =
      Map.of(
          "java.sql.SQLException",
          new Seed(
              new Class<?>[] {String.class, String.class, int.class},
              e -> new Object[] {e.getMessage(), call(e, "getSQLState"), call(e, "getErrorCode")}),
          "java.nio.file.FileSystemException",
          new Seed(
              new Class<?>[] {String.class, String.class, String.class},
              e -> fileSystem((FileSystemException) e)));

  private ThrowableSeed() {}

  /** The state to be kept of a throwable; null if it has none of interest. */
  static @Nullable Grain of(Throwable throwable) {
    Class<?> base = Platform.jdkBase(throwable.getClass());
    for (Class<?> type = base; type != null; type = type.getSuperclass()) {
      Seed seed = SEEDS.get(type.getName());
      if (seed != null) {
        return new Grain(type, seed.arguments().apply(throwable));
      }
    }
    return null;
  }

  static Class<?>[] parameters(Grain grain) {
    Seed seed = SEEDS.get(grain.base().getName());
    if (seed == null) {
      throw new IllegalArgumentException(grain.base().getName());
    }
    return seed.parameters();
  }

  private static @Nullable Object[] fileSystem(FileSystemException e) {
    return new Object[] {e.getFile(), e.getOtherFile(), e.getReason()};
  }

  private static @Nullable Object call(Throwable throwable, String getter) {
    try {
      Class<?> base = Platform.jdkBase(throwable.getClass());
      Method method = base.getMethod(getter);
      return method.invoke(throwable);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps its cause in a place of its own, which only its constructor fills. */
  static boolean needsCauseFirst(Class<?> type) {
    return type == InvocationTargetException.class;
  }
}
