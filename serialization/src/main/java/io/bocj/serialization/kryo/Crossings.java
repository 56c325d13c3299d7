package io.bocj.serialization.kryo;

import java.util.concurrent.ConcurrentHashMap;

/**
 * How each class crosses under one set of rules. Judged once a class, however many engines there
 * are, and kept with the class: what was once written must not keep its loader alive.
 */
final class Crossings {
  /** As many as there are different settings of runtimes, which are never dropped. */
  private static final ConcurrentHashMap<Rules, Crossings> BY_RULES = new ConcurrentHashMap<>();

  /** The same whatever is shared; classes that are shared in one runtime are copied in another. */
  private static final ClassValue<Crossing> COPIED =
      new ClassValue<>() {
        @Override
        protected Crossing computeValue(Class<?> type) {
          return decide(type, Catalog.copierOf(type));
        }
      };

  private static final Crossing SHARED = numbered(Copiers.ATTACHMENT);

  private final ClassValue<Crossing> all;
  private final ClassValue<Crossing> copied;

  private Crossings(Sharing sharing, ClassValue<Crossing> copied) {
    this.copied = copied;
    this.all =
        new ClassValue<>() {
          @Override
          protected Crossing computeValue(Class<?> type) {
            return sharing.sharesInstancesOf(type) ? SHARED : copied.get(type);
          }
        };
  }

  /** Surrogates are an interpreter's own, so what goes by them is judged for each anew. */
  static Crossings of(Rules rules) {
    return rules.surrogates().isEmpty()
        ? BY_RULES.computeIfAbsent(rules, Crossings::withoutSurrogates)
        : new Crossings(rules.sharing(), copiedBy(rules));
  }

  private static Crossings withoutSurrogates(Rules rules) {
    return new Crossings(
        rules.sharing(), rules.acceptance().isEverything() ? COPIED : copiedBy(rules));
  }

  private static ClassValue<Crossing> copiedBy(Rules rules) {
    return new ClassValue<>() {
      @Override
      protected Crossing computeValue(Class<?> type) {
        return decide(type, rules.copierOf(type));
      }
    };
  }

  /**
   * How instances of a class cross.
   *
   * @throws Refused if they cannot
   */
  Crossing get(Class<?> type) {
    return all.get(type);
  }

  /**
   * How instances of a class are copied, be they shared or not.
   *
   * @throws Refused if they cannot be
   */
  Crossing copied(Class<?> type) {
    return copied.get(type);
  }

  static Crossing numbered(Copier<?> copier) {
    return new Crossing(copier.getClass(), copier, copier.number());
  }

  private static Crossing decide(Class<?> type, Copier<?> copier) {
    if (copier.number() != Copier.UNNUMBERED) {
      return numbered(copier);
    }
    Class<?> named = Catalog.nameGiver(type);
    return new Crossing(named, copier, ClassTable.idOf(named, copier.layout()));
  }
}
