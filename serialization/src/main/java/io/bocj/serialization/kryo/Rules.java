package io.bocj.serialization.kryo;

import java.util.Map;

/**
 * How values cross in one interpreter: what is shared, what has a surrogate, and else the catalog.
 *
 * @param sharing what crosses as a reference
 * @param surrogates the copiers that the user's rules ask for
 */
record Rules(Sharing sharing, Map<Class<?>, SurrogateCopier> surrogates) {
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
