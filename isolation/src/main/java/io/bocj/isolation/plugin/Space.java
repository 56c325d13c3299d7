package io.bocj.isolation.plugin;

import io.bocj.isolation.guard.Gauge;
import io.bocj.isolation.guard.JdkWarmUp;
import io.bocj.isolation.guard.Templates;
import io.bocj.isolation.loader.LambdaLinker;
import org.jspecify.annotations.Nullable;

/** A plugin in one worker: its loader, its statics, its thread. Belongs to the worker's thread. */
final class Space {
  private final PluginLoader loader;
  private final LambdaLinker linker;
  private final @Nullable Gauge gauge;
  private final String name;
  private @Nullable Guest guest;

  /** Bytes charged since it was made. */
  private long charged;

  Space(Code code, ClassLoader application, String name) {
    this.loader = new PluginLoader(code, application);
    this.linker = new LambdaLinker(loader);
    this.gauge = code.trusted() ? null : newGauge(loader);
    this.name = name;
  }

  private static Gauge newGauge(PluginLoader loader) {
    JdkWarmUp.await();
    try {
      return Class.forName(Templates.gauge(), true, loader)
          .asSubclass(Gauge.class)
          .getConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("bocj-isolation is damaged: no meter can be made", e);
    }
  }

  PluginLoader loader() {
    return loader;
  }

  LambdaLinker linker() {
    return linker;
  }

  /** Null if the plugin is trusted. */
  @Nullable Gauge gauge() {
    return gauge;
  }

  /** Has the plugin's thread run something. */
  Guest.Errand send(Runnable work) {
    while (true) {
      Guest running = guest;
      if (running == null) {
        running = Guest.start(name);
        guest = running;
      }
      Guest.Errand errand = running.send(work);
      if (errand != null) {
        return errand;
      }
      guest = null;
    }
  }

  /** The thread that runs what was sent last. */
  Thread thread() {
    Guest running = guest;
    if (running == null) {
      throw new IllegalStateException(name + " has no thread");
    }
    return running.thread();
  }

  long charge(long bytes) {
    charged += bytes;
    return charged;
  }

  /** What runs goes on; nothing else will. */
  void close() {
    Guest running = guest;
    guest = null;
    if (running != null) {
      running.end();
    }
  }
}
