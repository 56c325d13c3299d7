package io.bocj.serialization.kryo;

import java.util.concurrent.ConcurrentHashMap;

/**
 * How each class crosses under one set of rules for sharing. Judged once a class, however many
 * engines there are, and kept with the class: what was once written must not keep its loader alive.
 */
final class Crossings {
  /** As many as there are {@link Sharing}s, which are never dropped either. */
  private static final ConcurrentHashMap<Sharing, Crossings> BY_SHARING = new ConcurrentHashMap<>();

  /** The same whatever is shared; classes that are shared in one runtime are copied in another. */
  private static final ClassValue<Crossing> COPIED =
      new ClassValue<>() {
        @Override
        protected Crossing computeValue(Class<?> type) {
          return decide(type);
        }
      };

  private static final Crossing SHARED = numbered(Copiers.ATTACHMENT);

  private final ClassValue<Crossing> all;

  private Crossings(Sharing sharing) {
    this.all =
        new ClassValue<>() {
          @Override
          protected Crossing computeValue(Class<?> type) {
            return sharing.sharesInstancesOf(type) ? SHARED : copied(type);
          }
        };
  }

  static Crossings of(Sharing sharing) {
    return BY_SHARING.computeIfAbsent(sharing, Crossings::new);
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
  static Crossing copied(Class<?> type) {
    return COPIED.get(type);
  }

  static Crossing numbered(Copier<?> copier) {
    return new Crossing(copier.getClass(), copier, copier.number());
  }

  private static Crossing decide(Class<?> type) {
    Copier<?> copier = Catalog.copierOf(type);
    if (copier.number() != Copier.UNNUMBERED) {
      return numbered(copier);
    }
    Class<?> named = Catalog.nameGiver(type);
    return new Crossing(named, copier, ClassTable.idOf(named, copier.layout()));
  }
}
