package io.bocj.isolation.loader;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.net.URL;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The class files of one application, read and prepared once for all workers of all its runtimes.
 * Refers to names and bytes only, never to the application's loader, so that being kept here keeps
 * no application from going.
 */
final class ClassFiles {
  /** Soft: bytes outlive a runtime, for the next one, as long as there is memory to spare. */
  private static final Map<ClassLoader, SoftReference<ClassFiles>> BY_APPLICATION =
      new WeakHashMap<>();

  /** By class name. What is missing is not noted: class paths may grow. */
  private final ConcurrentHashMap<String, ClassFile> known = new ConcurrentHashMap<>();

  private ClassFiles() {}

  static ClassFiles of(ClassLoader application) {
    synchronized (BY_APPLICATION) {
      SoftReference<ClassFiles> reference = BY_APPLICATION.get(application);
      ClassFiles files = reference == null ? null : reference.get();
      if (files == null) {
        files = new ClassFiles();
        BY_APPLICATION.put(application, new SoftReference<>(files));
      }
      return files;
    }
  }

  /**
   * The class file of a class that interpreters define anew.
   *
   * @param className the class
   * @param application the loader that this cache belongs to
   * @return null if the application has no such class file, or the boot loader has the class
   */
  @Nullable ClassFile find(String className, ClassLoader application) throws IOException {
    ClassFile file = known.get(className);
    if (file == null) {
      file = read(className, application);
      if (file != null) {
        known.putIfAbsent(className, file);
      }
    }
    return file;
  }

  private static @Nullable ClassFile read(String className, ClassLoader application)
      throws IOException {
    String path = className.replace('.', '/') + ".class";
    URL resource = application.getResource(path);
    if (resource == null || onBootPath(className)) {
      return null;
    }
    // Not from the URL: its connection would keep the jar open after the application's loader is
    // closed.
    try (InputStream stream = application.getResourceAsStream(path)) {
      return stream == null
          ? null
          : new ClassFile(
              OwnLookup.injectedInto(stream.readAllBytes()), CodeLocation.of(resource, path));
    }
  }

  /**
   * As is what agents append to the boot class path, whose resources are the application's too. The
   * platform loader is not asked: it has the JDK's named modules only, and would pass on to those
   * of the application.
   */
  private static boolean onBootPath(String className) {
    try {
      Class.forName(className, false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  int size() {
    return known.size();
  }
}
