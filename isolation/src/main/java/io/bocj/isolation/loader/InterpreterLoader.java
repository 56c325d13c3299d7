package io.bocj.isolation.loader;

import java.io.IOException;
import java.security.ProtectionDomain;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The class space of one interpreter: defines its own copy of each of the application's classes.
 * Resources are the application's, by plain delegation.
 */
final class InterpreterLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final ClassLoader application;
  private final Boundary boundary;
  private final ClassFiles classFiles;

  /** By location. */
  private final ConcurrentHashMap<String, ProtectionDomain> domains = new ConcurrentHashMap<>();

  InterpreterLoader(
      String name, ClassLoader application, Boundary boundary, ClassFiles classFiles) {
    super(name, application);
    this.application = application;
    this.boundary = boundary;
    this.classFiles = classFiles;
  }

  @Override
  protected Class<?> loadClass(String className, boolean resolve) throws ClassNotFoundException {
    ClassLoader home = boundary.home(className);
    if (home != null) {
      return home.loadClass(className);
    }
    synchronized (getClassLoadingLock(className)) {
      Class<?> loaded = findLoadedClass(className);
      return loaded == null ? findClass(className) : loaded;
    }
  }

  @Override
  protected Class<?> findClass(String className) throws ClassNotFoundException {
    ClassFile file = classFile(className);
    if (file == null) {
      return fromBootPath(className);
    }
    byte[] bytes = file.bytes();
    ProtectionDomain domain = domains.computeIfAbsent(file.location(), this::domain);
    return defineClass(className, bytes, 0, bytes.length, domain);
  }

  private @Nullable ClassFile classFile(String className) throws ClassNotFoundException {
    try {
      return classFiles.find(className, application);
    } catch (IOException e) {
      throw new ClassNotFoundException(describe(className) + ": " + e.getMessage(), e);
    }
  }

  private Class<?> fromBootPath(String className) throws ClassNotFoundException {
    try {
      return Class.forName(className, false, null);
    } catch (ClassNotFoundException e) {
      throw new ClassNotFoundException(
          describe(className) + ": " + application + " has no class file for it", e);
    }
  }

  private String describe(String className) {
    return className + " in interpreter " + getName();
  }

  private ProtectionDomain domain(String location) {
    return new ProtectionDomain(CodeLocation.source(location), null, this, null);
  }

  @Override
  public String toString() {
    return "interpreter " + getName();
  }
}
