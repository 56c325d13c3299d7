package io.bocj;

import io.bocj.board.BoardLimits;
import io.bocj.message.Capacity;
import io.bocj.message.PostOffice;
import io.bocj.spi.Acceptance;
import io.bocj.spi.CrossingRule;
import io.bocj.spi.CrossingSettings;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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
  private @Nullable BoardLimits board;
  private @Nullable Capacity messages;
  private @Nullable PostOffice office;
  private StarvationLimit starvation = StarvationLimit.DEFAULT;
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
  public BocRuntime.Builder noticeboard(int maxEntries, int maxKeyLength) {
    String said = "noticeboard(" + maxEntries + ", " + maxKeyLength + ")";
    board =
        new BoardLimits(
            Defaults.requireAtLeastOne(maxEntries, said, "notices"),
            Defaults.requireAtLeastOne(maxKeyLength, said, "characters of a key"));
    return this;
  }

  @Override
  public BocRuntime.Builder messages(int capacity, OnFull what) {
    Objects.requireNonNull(what, "messages(.., null): choose BLOCK or FAIL");
    String said = "messages(" + capacity + ", " + what + ")";
    Defaults.requireAtLeastOne(capacity, said, "messages under a tag");
    messages = new Capacity(capacity, what == OnFull.BLOCK);
    return this;
  }

  @Override
  public BocRuntime.Builder starvation(Duration limit, Consumer<? super Starvation> callback) {
    Objects.requireNonNull(callback, "starvation(.., null): pass what is to be told");
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException(
          "starvation(" + limit + ", ..): behaviors may wait for longer than nothing");
    }
    starvation = new StarvationLimit(limit, callback);
    return this;
  }

  /** Has the runtime's messages outlive it. */
  RuntimeBuilder office(PostOffice common) {
    office = common;
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
                board != null ? board : Defaults.board(),
                office != null ? office : new PostOffice(capacity()),
                starvation,
                loader != null ? loader : ApplicationSpaces.currentLoader()));
    runtime.start();
    return runtime;
  }

  private Capacity capacity() {
    return messages != null ? messages : Defaults.messages();
  }

  private Acceptance acceptance() {
    Acceptance said = accepted.isEmpty() ? Defaults.accepted() : Acceptance.of(accepted);
    return said.orBeneath(shared);
  }
}
