package io.bocj.isolation.loader;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which classes an interpreter leaves to others: the JDK's, bocj's own, and those that the user
 * shares. Always whole packages, so that nests and package-private access hold.
 */
final class Boundary {
  /**
   * Listed one by one: other packages below {@code io.bocj}, such as the examples, are
   * applications.
   */
  private static final Set<String> BOCJ =
      Set.of(
          "io.bocj",
          "io.bocj.spi",
          "io.bocj.core",
          "io.bocj.flight",
          "io.bocj.scheduler",
          "io.bocj.isolation",
          "io.bocj.isolation.loader",
          "io.bocj.isolation.guard",
          "io.bocj.serialization",
          "io.bocj.serialization.kryo");

  private static final Set<String> JDK = jdkPackages();

  private final ClassLoader application;
  private final List<String> shared;

  Boundary(ClassLoader application, List<String> shared) {
    this.application = application;
    this.shared = shared;
  }

  private static Set<String> jdkPackages() {
    return ModuleLayer.boot().modules().stream()
        .filter(Boundary::ofJdk)
        .flatMap(module -> module.getPackages().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** By name too: the compiler and some other modules of the JDK are the application loader's. */
  private static boolean ofJdk(Module module) {
    ClassLoader loader = module.getClassLoader();
    return loader == null
        || loader == ClassLoader.getPlatformClassLoader()
        || module.getName().startsWith("java.")
        || module.getName().startsWith("jdk.");
  }

  /**
   * Who loads a class in an interpreter's stead.
   *
   * @return the loader to ask; null if the interpreter defines the class anew
   */
  @Nullable ClassLoader home(String className) {
    String packageName = className.substring(0, Math.max(0, className.lastIndexOf('.')));
    if (JDK.contains(packageName)) {
      return ClassLoader.getSystemClassLoader();
    }
    if (BOCJ.contains(packageName)) {
      return Boundary.class.getClassLoader();
    }
    return isShared(className) ? application : null;
  }

  private boolean isShared(String className) {
    for (String prefix : shared) {
      if (className.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
