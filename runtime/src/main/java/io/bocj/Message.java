package io.bocj;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has sent.
 *
 * @param tag under which tag
 * @param contents what was sent, in the receiver's own class space; null if that was null
 */
public record Message(String tag, @Nullable Object contents) {}
