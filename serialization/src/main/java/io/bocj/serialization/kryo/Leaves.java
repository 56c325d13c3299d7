package io.bocj.serialization.kryo;

import org.jspecify.annotations.Nullable;

/**
 * The elements of a container all of which are shared: one attachment for all of them, and nothing
 * in the bytes. Only made by those who have judged each element, so whoever judges by the same
 * rules need not look again.
 *
 * @param judge whose rules say that all of these are shared
 * @param elements in order, nulls included; never changed, and never handed out
 */
record Leaves(Sharing judge, @Nullable Object[] elements) {}
