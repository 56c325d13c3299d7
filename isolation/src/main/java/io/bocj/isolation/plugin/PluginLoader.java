package io.bocj.isolation.plugin;

import io.bocj.isolation.guard.Templates;
import io.bocj.spi.CommonPackages;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The class space of a plugin in one worker. It has no parent, so that nothing is found by asking
 * that: each name is decided on here. The plugin's own classes and resources come first and are the
 * only ones of their names.
 */
final class PluginLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Code code;
  private final ClassLoader application;

  /**
   * Makes one.
   *
   * @param application has the classes of the contract
   */
  PluginLoader(Code code, ClassLoader application) {
    super("plugin " + code.plugin(), null);
    this.code = code;
    this.application = application;
    if (!code.trusted()) {
      // What is defined here from templates meets bocj's own classes.
      Module own = PluginLoader.class.getModule();
      own.addExports("io.bocj.isolation.guard", getUnnamedModule());
    }
  }

  @Override
  protected Class<?> loadClass(String className, boolean resolve) throws ClassNotFoundException {
    if (CommonPackages.ofJdkContain(className)) {
      return ClassLoader.getSystemClassLoader().loadClass(className);
    }
    byte[] template = code.trusted() ? null : Templates.find(className);
    if (template == null && CommonPackages.ofBocjContain(className)) {
      return Class.forName(className, false, PluginLoader.class.getClassLoader());
    }
    if (template == null && code.isContract(className)) {
      return application.loadClass(className);
    }
    synchronized (getClassLoadingLock(className)) {
      Class<?> loaded = findLoadedClass(className);
      return loaded != null ? loaded : define(className, template);
    }
  }

  private Class<?> define(String className, byte @Nullable [] template)
      throws ClassNotFoundException {
    byte[] bytes = template != null ? template : code.classFiles().get(className);
    if (bytes == null) {
      throw new ClassNotFoundException(className + " is not in plugin " + code.plugin());
    }
    return defineClass(className, bytes, 0, bytes.length);
  }

  @Override
  public @Nullable URL getResource(String name) {
    List<byte[]> found = code.resources().get(name);
    return found == null ? null : MemoryUrl.of(code.plugin(), name, found.get(0));
  }

  @Override
  public Enumeration<URL> getResources(String name) {
    List<URL> urls = new ArrayList<>();
    for (byte[] content : code.resources().getOrDefault(name, List.of())) {
      urls.add(MemoryUrl.of(code.plugin(), name, content));
    }
    return Collections.enumeration(urls);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    List<byte[]> found = code.resources().get(name);
    return found == null ? null : new ByteArrayInputStream(found.get(0));
  }
}
