package io.bocj;

/**
 * What a behavior asks for: a {@link Cown} (exclusively), {@code read()} (shared, read-only), or a
 * {@code group} of requests. Asking for the same cown several times counts once; if any of them is
 * exclusive, all are. Implemented by this library alone.
 *
 * @param <H> what the behavior's body is handed: {@link Acquired}, {@link AcquiredRead}, or a list
 */
public sealed interface Request<H> permits Cown, ReadRequest, GroupRequest {}
