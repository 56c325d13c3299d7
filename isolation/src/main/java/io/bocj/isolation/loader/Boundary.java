package io.bocj.isolation.loader;

import io.bocj.spi.CommonPackages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which classes an interpreter leaves to others: the JDK's, bocj's own, and those that the user
 * shares. Always whole packages, so that nests and package-private access hold.
 */
final class Boundary {
  private final ClassLoader application;
  private final List<String> shared;

  Boundary(ClassLoader application, List<String> shared) {
    this.application = application;
    this.shared = shared;
  }

  /**
   * Who loads a class in an interpreter's stead.
   *
   * @return the loader to ask; null if the interpreter defines the class anew
   */
  @Nullable ClassLoader home(String className) {
    if (CommonPackages.ofJdkContain(className)) {
      return ClassLoader.getSystemClassLoader();
    }
    if (CommonPackages.ofBocjContain(className)) {
      return Boundary.class.getClassLoader();
    }
    return isShared(className) ? application : null;
  }

  private boolean isShared(String className) {
    if (CommonPackages.ofOptionalContain(className)) {
      return true;
    }
    for (String prefix : shared) {
      if (className.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
