package io.bocj.serialization.kryo;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether all instances of a class can cross, whatever is done to them, and nothing is lost in
 * crossing: judged once a class, by the declared types of its fields. Classes that may contain
 * themselves are not certain, as they may get too deep; nor are those with transient fields, which
 * a value that does not cross would keep, nor records, whose constructor runs when they cross, nor
 * what has a surrogate, which code of the user makes.
 */
final class Certainty {
  /** As many as there are different settings of runtimes, which are never dropped. */
  private static final ConcurrentHashMap<Rules, Certainty> BY_RULES = new ConcurrentHashMap<>();

  private final Rules rules;

  private final ClassValue<Boolean> verdicts =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return holdsOnlyCertain(type, new HashSet<>());
        }
      };

  private Certainty(Rules rules) {
    this.rules = rules;
  }

  /** What can be copied for certain. Surrogates are an interpreter's own, and go with it. */
  static Certainty of(Rules rules) {
    return rules.surrogates().isEmpty()
        ? BY_RULES.computeIfAbsent(rules, Certainty::new)
        : new Certainty(rules);
  }

  /** Whether every instance of exactly this class can be copied. */
  boolean copies(Class<?> type) {
    return verdicts.get(type);
  }

  /** Of instances of exactly this class. */
  private boolean holdsOnlyCertain(Class<?> type, Set<Class<?>> judging) {
    if (type.isArray()) {
      return isCertainArray(type.getComponentType(), judging);
    }
    return rules.acceptance().accepts(type.getName())
        && isPlain(type)
        && judging.add(type)
        && areCertain(type, judging);
  }

  /** Numbers, and what is shared, take no bytes; all else does, and a limit on them may be set. */
  private boolean isCertainArray(Class<?> component, Set<Class<?>> judging) {
    return component.isPrimitive()
        || (Modifier.isFinal(component.getModifiers())
            && rules.sharing().sharesInstancesOf(component))
        || (!Limits.areSet() && isCertain(component, judging));
  }

  /** A class that has but fields of its own, and is taken apart field by field. */
  private boolean isPlain(Class<?> type) {
    try {
      Copier<?> copier = rules.copierOf(type);
      return copier instanceof ObjectCopier && type.getSuperclass() == Object.class;
    } catch (Refused e) {
      return false;
    }
  }

  private boolean areCertain(Class<?> type, Set<Class<?>> judging) {
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())
          && (Modifier.isTransient(field.getModifiers()) || !isCertain(field.getType(), judging))) {
        return false;
      }
    }
    return true;
  }

  /** Of whatever a variable of this type may hold. */
  private boolean isCertain(Class<?> declared, Set<Class<?>> judging) {
    return declared.isPrimitive()
        || (declared.isEnum()
            && !rules.surrogates().containsKey(declared)
            && rules.acceptance().accepts(declared.getName()))
        || (Modifier.isFinal(declared.getModifiers())
            && (rules.sharing().sharesInstancesOf(declared)
                || holdsOnlyCertain(declared, new HashSet<>(judging))));
  }
}
