package io.bocj.serialization.kryo;

import java.util.Map;

/** How values cross in one interpreter: what is shared, what has a surrogate, else the catalog. */
final class Rules {
  private final Sharing sharing;
  private final Map<Class<?>, SurrogateCopier> surrogates;
  private final Certainty certainty = new Certainty(this);

  /**
   * Makes rules.
   *
   * @param sharing what crosses as a reference
   * @param surrogates the copiers that the user's rules ask for
   */
  Rules(Sharing sharing, Map<Class<?>, SurrogateCopier> surrogates) {
    this.sharing = sharing;
    this.surrogates = surrogates;
  }

  Sharing sharing() {
    return sharing;
  }

  Map<Class<?>, SurrogateCopier> surrogates() {
    return surrogates;
  }

  Certainty certainty() {
    return certainty;
  }

  /**
   * The copier of a class whose instances are not shared.
   *
   * @throws Refused if they cannot cross
   */
  Copier<?> copierOf(Class<?> type) {
    Copier<?> surrogate = surrogates.get(type);
    return surrogate == null ? Catalog.copierOf(type) : surrogate;
  }
}
