package io.bocj.serialization.kryo;

import io.bocj.Transferable;
import io.bocj.spi.CrossingRule;
import io.bocj.spi.CrossingSettings;
import io.bocj.spi.Interpreter;
import io.bocj.spi.SharedType;
import io.bocj.spi.Surrogate;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gathers the user's rules for one interpreter, as that interpreter's own classes, and refuses what
 * cannot work or would not be safe.
 */
final class RuleBook {
  private final Interpreter interpreter;
  private final Sharing given;
  private final Map<Class<?>, CrossingRule> byType = new HashMap<>();

  private RuleBook(Interpreter interpreter, Sharing given) {
    this.interpreter = interpreter;
    this.given = given;
  }

  /**
   * The rules that hold in an interpreter.
   *
   * @throws IllegalStateException if one of them is not sound; the message names it
   */
  static Rules open(Interpreter interpreter, CrossingSettings settings) {
    RuleBook book = new RuleBook(interpreter, Sharing.of(settings.shared()));
    book.addFound();
    for (String name : settings.rules()) {
      book.addNamed(name);
    }
    return book.rules(settings);
  }

  private Rules rules(CrossingSettings settings) {
    Map<Class<?>, SurrogateCopier> surrogates = new HashMap<>();
    // By name: what is shared is the same in all interpreters, and a name keeps no loader.
    Set<String> shared = new TreeSet<>();
    byType.forEach(
        (type, rule) -> {
          if (rule instanceof Surrogate<?, ?> surrogate) {
            surrogates.put(type, new SurrogateCopier(surrogate, type));
          } else {
            shared.add(type.getName());
          }
        });
    return new Rules(
        Sharing.of(settings.shared(), shared), Map.copyOf(surrogates), settings.accepted());
  }

  private void addFound() {
    Iterator<CrossingRule> found =
        ServiceLoader.load(CrossingRule.class, interpreter.classLoader()).iterator();
    try {
      while (found.hasNext()) {
        CrossingRule rule = found.next();
        if (!(rule instanceof SharedType) || isForThisRuntime(rule)) {
          add(rule);
        }
      }
    } catch (ServiceConfigurationError e) {
      throw new IllegalStateException(
          "a crossing rule cannot be had in interpreter "
              + interpreter.name()
              + ": "
              + e.getMessage()
              + "; see META-INF/services/"
              + CrossingRule.class.getName(),
          e);
    }
  }

  /** What a library says of its classes is of no interest where they are not shared. */
  private boolean isForThisRuntime(CrossingRule rule) {
    Class<?> type = rule.type();
    return type == null || given.isCommon(type);
  }

  private void addNamed(String name) {
    for (CrossingRule known : byType.values()) {
      if (known.getClass().getName().equals(name)) {
        return;
      }
    }
    try {
      Class<?> type = Class.forName(name, true, interpreter.classLoader());
      add((CrossingRule) type.getConstructor().newInstance());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException(
          "the crossing rule "
              + name
              + " cannot be had in interpreter "
              + interpreter.name()
              + "; put it on the application's class path, in a package that is open to all",
          e);
    }
  }

  private void add(CrossingRule rule) {
    Class<?> type = rule.type();
    if (type == null) {
      throw unsound(rule, "its type() is null", "return the class that it is for");
    }
    requireCopied(rule, type);
    if (rule instanceof SharedType) {
      requireCommon(rule, type);
    } else {
      requireReplaceable(rule, type);
    }
    CrossingRule other = byType.putIfAbsent(type, rule);
    if (other != null) {
      throw unsound(
          rule,
          "there is another for " + type.getName() + ": " + name(other),
          "leave one of them out");
    }
  }

  private void requireCopied(CrossingRule rule, Class<?> type) {
    if (given.sharesInstancesOf(type)) {
      throw unsound(rule, type.getName() + " is shared already", "leave it out");
    }
    if (Platform.isRuntime(type) || Transferable.class.isAssignableFrom(type)) {
      throw unsound(rule, type.getName() + " crosses in bocj's own way", "leave it out");
    }
    if (PlatformCopiers.of(type) != null) {
      throw unsound(
          rule,
          "bocj copies " + type.getName() + " already, and relies on it that this is so",
          "leave it out, or make a rule for a class of the application's that holds one");
    }
  }

  private void requireCommon(CrossingRule rule, Class<?> type) {
    if (Platform.isJdk(type) || type.isArray() || type.isPrimitive()) {
      throw unsound(
          rule,
          type.getTypeName() + " is not known to be immutable",
          "keep it in an immutable class of a shared package, with a rule for that class");
    }
    if (!given.isCommon(type)) {
      throw unsound(
          rule,
          "each interpreter has a " + type.getName() + " of its own",
          "share its package: builder().share(\"" + type.getPackageName() + ".\")");
    }
    if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
      throw unsound(rule, type.getName() + " has no instances", "name each class that has");
    }
  }

  private static void requireReplaceable(CrossingRule rule, Class<?> type) {
    if (type.isInterface()
        || type.isPrimitive()
        || type.isArray()
        || Modifier.isAbstract(type.getModifiers())
        || Enum.class.isAssignableFrom(type)
        || Throwable.class.isAssignableFrom(type)) {
      throw unsound(
          rule,
          "nothing can stand in for a " + type.getTypeName(),
          "name a class that is neither abstract nor an array, an enum or an exception");
    }
  }

  private static IllegalStateException unsound(CrossingRule rule, String why, String remedy) {
    return new IllegalStateException(
        "the crossing rule " + name(rule) + " cannot be used: " + why + "; " + remedy);
  }

  private static String name(CrossingRule rule) {
    return rule.getClass().getName();
  }
}
