package io.bocj.spi;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The packages whose classes all interpreters have in common whatever the user shares: the JDK's
 * and bocj's own. By name, for who must not load a class to find out.
 */
public final class CommonPackages {
  /**
   * Listed one by one: other packages below {@code io.bocj}, such as the examples, are
   * applications.
   */
  private static final Set<String> BOCJ =
      Set.of(
          "io.bocj",
          "io.bocj.spi",
          "io.bocj.core",
          "io.bocj.board",
          "io.bocj.message",
          "io.bocj.flight",
          "io.bocj.scheduler",
          "io.bocj.isolation",
          "io.bocj.isolation.loader",
          "io.bocj.isolation.guard",
          "io.bocj.isolation.plugin",
          "io.bocj.serialization",
          "io.bocj.serialization.kryo",
          "io.bocj.testing");

  /** Of modules that not everybody has: where bocj itself comes from, they need not be. */
  private static final Set<String> OPTIONAL = Set.of("io.bocj.matrix");

  private static final Set<String> JDK =
      ModuleLayer.boot().modules().stream()
          .filter(CommonPackages::ofJdk)
          .flatMap(module -> module.getPackages().stream())
          .collect(Collectors.toUnmodifiableSet());

  private CommonPackages() {}

  /** By name too: the compiler and some other modules of the JDK are the application loader's. */
  private static boolean ofJdk(Module module) {
    ClassLoader loader = module.getClassLoader();
    return loader == null
        || loader == ClassLoader.getPlatformClassLoader()
        || module.getName().startsWith("java.")
        || module.getName().startsWith("jdk.");
  }

  /**
   * Whether a class is the JDK's.
   *
   * @param className with dots
   * @return true if its package is in a module of the JDK
   */
  public static boolean ofJdkContain(String className) {
    return JDK.contains(packageOf(className));
  }

  /**
   * Whether a class is of what runs behaviors.
   *
   * @param className with dots
   * @return true if its package is one of bocj's own, and of no optional module
   */
  public static boolean ofBocjContain(String className) {
    return BOCJ.contains(packageOf(className));
  }

  /**
   * Whether a class is of a module of bocj's that is not needed to run behaviors. The application
   * brings it, and knows where it is.
   *
   * @param className with dots
   * @return true if its package is one of such a module
   */
  public static boolean ofOptionalContain(String className) {
    return OPTIONAL.contains(packageOf(className));
  }

  /**
   * Whether a class is the JDK's or bocj's own.
   *
   * @param className with dots
   * @return true if it is one of these
   */
  public static boolean contain(String className) {
    return ofJdkContain(className) || ofBocjContain(className) || ofOptionalContain(className);
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }
}
