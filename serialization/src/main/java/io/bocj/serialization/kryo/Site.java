package io.bocj.serialization.kryo;

import org.jspecify.annotations.Nullable;

/**
 * A field from which objects are written that are mostly of one class. It remembers how that class
 * crosses.
 *
 * <p>Engines of several interpreters may use a site at once. What was seen is one immutable object,
 * so a plain field does: whichever a thread finds there is right.
 */
final class Site {
  /** Beyond, the objects are of many classes: remembering would cost more than it saves. */
  private static final int MOST_MISSES = 32;

  private record Seen(Class<?> type, Crossings rules, Crossing crossing) {}

  private final @Nullable ClassLoader loader;
  private @Nullable Seen seen;
  private int misses;

  /**
   * Makes one.
   *
   * @param owner the class that declares the field, with which the site lives and dies
   */
  Site(Class<?> owner) {
    this.loader = owner.getClassLoader();
  }

  Crossing crossing(Class<?> type, Crossings rules) {
    Seen known = seen;
    return known != null && known.type == type && known.rules == rules
        ? known.crossing
        : missed(type, rules);
  }

  /** A class of another loader is not remembered: the owner's might keep that one alive. */
  private Crossing missed(Class<?> type, Crossings rules) {
    Crossing crossing = rules.get(type);
    if (misses < MOST_MISSES && isAsLongLived(type)) {
      misses++;
      seen = new Seen(type, rules, crossing);
    }
    return crossing;
  }

  private boolean isAsLongLived(Class<?> type) {
    return type.getClassLoader() == null || type.getClassLoader() == loader;
  }
}
