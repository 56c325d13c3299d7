package io.bocj;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Collects settings; what is not set is read from the system properties when the runtime starts.
 */
final class RuntimeBuilder implements BocRuntime.Builder {
  private static final AtomicInteger UNNAMED = new AtomicInteger();

  private int workers;
  private @Nullable Isolation isolation;
  private final List<String> shared = new ArrayList<>();
  private OnFailure onFailure = OnFailure.KEEP;
  private @Nullable String name;
  private @Nullable ClassLoader loader;

  @Override
  public BocRuntime.Builder workers(int n) {
    workers = Defaults.requireWorkers(n, "workers(" + n + ")");
    return this;
  }

  @Override
  public BocRuntime.Builder isolation(Isolation kind) {
    isolation =
        Objects.requireNonNull(kind, "isolation(null): choose one of Isolation's constants");
    return this;
  }

  @Override
  public BocRuntime.Builder share(String... packagePrefixes) {
    for (String prefix : packagePrefixes) {
      if (prefix.isBlank() || prefix.equals(".")) {
        throw new IllegalArgumentException(
            "share(\""
                + prefix
                + "\") would share everything: name a package, as in com.acme.api.");
      }
      shared.add(prefix.endsWith(".") ? prefix : prefix + ".");
    }
    return this;
  }

  @Override
  public BocRuntime.Builder onFailure(OnFailure what) {
    onFailure = Objects.requireNonNull(what, "onFailure(null): choose KEEP or ROLLBACK");
    return this;
  }

  @Override
  public BocRuntime.Builder name(String name) {
    this.name = Objects.requireNonNull(name, "name(null)");
    return this;
  }

  @Override
  public BocRuntime.Builder classLoader(ClassLoader loader) {
    this.loader = Objects.requireNonNull(loader, "classLoader(null)");
    return this;
  }

  @Override
  public BocRuntime start() {
    BocRuntime runtime =
        new BocRuntime(
            new RuntimeSettings(
                name != null ? name : "bocj-" + UNNAMED.incrementAndGet(),
                workers != 0 ? workers : Defaults.workers(),
                isolation != null ? isolation : Defaults.isolation(),
                List.copyOf(shared),
                onFailure,
                loader != null ? loader : ApplicationSpaces.currentLoader()));
    runtime.start();
    return runtime;
  }
}
