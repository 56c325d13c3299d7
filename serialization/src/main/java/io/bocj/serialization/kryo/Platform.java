package io.bocj.serialization.kryo;

import io.bocj.Cown;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which classes every interpreter has in common whatever the user shares. */
final class Platform {
  private static final ClassLoader PLATFORM_LOADER = ClassLoader.getPlatformClassLoader();

  private static final Set<String> RUNTIME_PACKAGES =
      Set.of(
          "io.bocj",
          "io.bocj.core",
          "io.bocj.scheduler",
          "io.bocj.spi",
          "io.bocj.serialization.kryo");

  private Platform() {}

  /** Whether a class, or an array's element class, belongs to the JDK. */
  static boolean isJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == PLATFORM_LOADER || isJdkModule(type.getModule().getName());
  }

  /** Some modules of the JDK, such as its compiler, are defined by the application's loader. */
  private static boolean isJdkModule(@Nullable String module) {
    return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
  }

  /**
   * Whether a class belongs to bocj's runtime. A name alone does not tell, as tests and examples
   * live beneath the same prefix; nor does the place, as all may be packed into one jar.
   */
  static boolean isRuntime(Class<?> type) {
    return RUNTIME_PACKAGES.contains(type.getPackageName())
        && (isPackedWith(type, Cown.class) || isPackedWith(type, Platform.class));
  }

  private static boolean isPackedWith(Class<?> type, Class<?> other) {
    return type.getClassLoader() == other.getClassLoader()
        && type.getProtectionDomain() == other.getProtectionDomain();
  }

  /** The first superclass that belongs to the JDK; at the latest {@code Object}. */
  static Class<?> jdkBase(Class<?> type) {
    Class<?> base = type;
    while (!isJdk(base)) {
      base = base.getSuperclass();
    }
    return base;
  }
}
