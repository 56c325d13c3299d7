package io.bocj.isolation.plugin;

import io.bocj.BocRuntime;
import io.bocj.isolation.Plugin;
import io.bocj.isolation.Policy;
import io.bocj.isolation.guard.JdkWarmUp;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The plugins that are loaded. Bodies name theirs by number, so that they hold nothing of it. */
public final class Plugins {
  private static final ConcurrentHashMap<Long, LoadedPlugin> LOADED = new ConcurrentHashMap<>();
  private static final AtomicLong IDS = new AtomicLong();

  private Plugins() {}

  /**
   * {@link Plugin#load}.
   *
   * @param runtime whose workers will run the behaviors
   * @param policy what the code may do
   * @param classPath jars and folders
   * @return the plugin
   */
  public static Plugin load(BocRuntime runtime, Policy policy, Path... classPath) {
    if (!policy.isTrusted()) {
      JdkWarmUp.begin();
    }
    long id = IDS.incrementAndGet();
    Code code = Preparation.prepare(runtime, policy, id, classPath);
    LoadedPlugin plugin = new LoadedPlugin(id, runtime, policy, code);
    LOADED.put(id, plugin);
    return plugin;
  }

  static void forget(long id) {
    LOADED.remove(id);
  }

  private static LoadedPlugin require(long id, String what) {
    LoadedPlugin plugin = LOADED.get(id);
    if (plugin == null) {
      throw new IllegalStateException(
          what + " cannot run: its plugin is closed; load it again and ask that for the body");
    }
    return plugin;
  }

  /** Called by bodies, on a worker. */
  static @Nullable Object run(long id, String className, String shape, Object... real)
      throws Exception {
    LoadedPlugin plugin = require(id, className);
    Policy policy = plugin.policy();
    return plugin.run(
        new Task.Named(Shape.valueOf(shape), className, policy.fuel(), policy.allocation()), real);
  }

  /** Called by the bodies of behaviors that plugins have scheduled, on a worker. */
  static @Nullable Object runOwn(
      long id, int form, String shape, Object[] captured, long fuel, long heap, Object... real)
      throws Exception {
    LoadedPlugin plugin = require(id, "a behavior that a plugin has scheduled");
    return plugin.run(
        new Task.Own(Shape.valueOf(shape), plugin.form(form), captured, fuel, heap), real);
  }
}
