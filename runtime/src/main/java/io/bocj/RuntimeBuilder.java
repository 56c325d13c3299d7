package io.bocj;

import io.bocj.spi.Acceptance;
import io.bocj.spi.CrossingRule;
import io.bocj.spi.CrossingSettings;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
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
  private final List<String> rules = new ArrayList<>();
  private final List<String> accepted = new ArrayList<>();
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
  public BocRuntime.Builder crossingRule(Class<? extends CrossingRule> rule) {
    requireMakeable(rule);
    if (!rules.contains(rule.getName())) {
      rules.add(rule.getName());
    }
    return this;
  }

  @Override
  public BocRuntime.Builder accept(String... patterns) {
    List<String> given = List.of(patterns);
    Acceptance.of(given); // refuses at once what it cannot use
    accepted.addAll(given);
    return this;
  }

  private static void requireMakeable(Class<?> rule) {
    boolean makeable =
        Modifier.isPublic(rule.getModifiers())
            && !Modifier.isAbstract(rule.getModifiers())
            && Arrays.stream(rule.getConstructors()).anyMatch(c -> c.getParameterCount() == 0);
    if (!makeable) {
      throw new IllegalArgumentException(
          "crossingRule("
              + rule.getName()
              + "): interpreters make instances of it, so it must be a public class with a public"
              + " constructor without parameters");
    }
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
                new CrossingSettings(shared, rules, acceptance()),
                onFailure,
                loader != null ? loader : ApplicationSpaces.currentLoader()));
    runtime.start();
    return runtime;
  }

  private Acceptance acceptance() {
    Acceptance said = accepted.isEmpty() ? Defaults.accepted() : Acceptance.of(accepted);
    return said.orBeneath(shared);
  }
}
