package io.bocj.testing;

import io.bocj.scheduler.Conductor;
import io.bocj.scheduler.Scheduling;
import io.bocj.scheduler.Worker;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What the runtime sees of one run. */
final class SeededConductor implements Conductor {
  private static final long NAP_NANOS = 100_000;

  private final Stage stage;
  private final Map<String, String> settings;
  private final AtomicReference<@Nullable Object> home = new AtomicReference<>();
  private int runtimes;

  SeededConductor(Stage stage, Map<String, String> settings) {
    this.stage = stage;
    this.settings = settings;
  }

  Stage stage() {
    return stage;
  }

  @Override
  public Scheduling open(String name, List<? extends Worker> workers) {
    // Runtimes without a name have a number, which would be another one in each run.
    String prefix = runtimes++ == 0 ? "" : "runtime " + runtimes + ", ";
    return new SeededScheduling(this, name, prefix, workers);
  }

  @Override
  public void pause(String before) {
    Actor self = stage.self();
    if (self != null) {
      stage.pause(self, before);
    }
  }

  @Override
  public boolean await(BooleanSupplier done, String what, boolean limited)
      throws InterruptedException {
    Actor self = stage.self();
    if (self != null) {
      return stage.await(self, done, what, limited);
    }
    stage.strangerSeen();
    while (!done.getAsBoolean()) {
      LockSupport.parkNanos(NAP_NANOS);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    return true;
  }

  @Override
  public @Nullable String setting(String property) {
    return settings.get(property);
  }

  @Override
  public AtomicReference<@Nullable Object> home() {
    return home;
  }
}
