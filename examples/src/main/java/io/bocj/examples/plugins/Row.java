package io.bocj.examples.plugins;

import io.bocj.Acquired;
import io.bocj.BocRuntime;
import io.bocj.Fn1;
import io.bocj.isolation.Plugin;
import io.bocj.isolation.PluginReport;
import io.bocj.isolation.Policy;
import io.bocj.isolation.PolicyViolationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** A plugin in the host's table: loaded, or refused. */
final class Row implements AutoCloseable {
  private static final PluginReport NOTHING = new PluginReport(0, 0, 0, 0, 0, 0, 0, 0, 0);

  private final String name;
  private final @Nullable Plugin plugin;
  private final String body;
  private final int violations;

  private Row(String name, @Nullable Plugin plugin, String body, int violations) {
    this.name = name;
    this.plugin = plugin;
    this.body = body;
    this.violations = violations;
  }

  static Row load(BocRuntime runtime, Policy policy, Path jar) throws IOException {
    String name = String.valueOf(jar.getFileName()).replace(".jar", "");
    String body;
    try (JarFile file = new JarFile(jar.toFile())) {
      body = file.getManifest().getMainAttributes().getValue(Shipped.BODY);
    }
    try {
      return new Row(name, Plugin.load(runtime, policy, jar), body, 0);
    } catch (PolicyViolationException e) {
      System.out.println(e.getMessage());
      return new Row(name, null, body, e.violations().size());
    }
  }

  String name() {
    return name;
  }

  /** Null if it was refused. */
  @Nullable Fn1<Acquired<String>, Integer> body() {
    return plugin == null ? null : plugin.behavior(Fn1.class, body);
  }

  PluginReport report() {
    return plugin == null ? NOTHING : plugin.report();
  }

  int violations() {
    return violations;
  }

  @Override
  public void close() {
    if (plugin != null) {
      plugin.close();
    }
  }
}
