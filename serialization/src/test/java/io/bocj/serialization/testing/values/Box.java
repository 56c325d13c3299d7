package io.bocj.serialization.testing.values;

import org.jspecify.annotations.Nullable;

/** A record that may hold anything. */
public record Box(@Nullable Object content) {}
