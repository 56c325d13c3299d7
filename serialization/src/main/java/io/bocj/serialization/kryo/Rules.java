package io.bocj.serialization.kryo;

import io.bocj.spi.Acceptance;
import java.util.Map;

/**
 * How values cross in one interpreter: what is shared, what has a surrogate, and else the catalog.
 *
 * @param sharing what crosses as a reference
 * @param surrogates the copiers that the user's rules ask for
 * @param acceptance which classes may come here, and leave
 */
record Rules(Sharing sharing, Map<Class<?>, SurrogateCopier> surrogates, Acceptance acceptance) {
  /** In the name of a lambda's class, what follows the class in which the lambda stands. */
  private static final String LAMBDA = "$$Lambda";

  /**
   * The copier of a class whose instances are not shared.
   *
   * @throws Refused if they cannot cross
   */
  Copier<?> copierOf(Class<?> type) {
    // In place of a throwable there is a stand-in.
    if (!Throwable.class.isAssignableFrom(type)) {
      requireAccepted(type);
    }
    Copier<?> surrogate = surrogates.get(type);
    return surrogate == null ? Catalog.copierOf(type) : surrogate;
  }

  /**
   * What could not be read where this value was made must not come to rest in a cown: so who makes
   * it is told, and not who reads it.
   *
   * @throws Refused if instances of a class, or the class as a value, may not leave
   */
  void requireAccepted(Class<?> type) {
    String refusal = acceptance.isEverything() ? null : acceptance.refusal(nameOf(type));
    if (refusal != null) {
      throw new Refused(type.getName() + " cannot leave its interpreter: " + refusal);
    }
  }

  private static String nameOf(Class<?> type) {
    String name = Catalog.nameGiver(type).getName();
    int end = type.isHidden() ? name.indexOf(LAMBDA) : -1;
    return end < 0 ? name : name.substring(0, end);
  }
}
