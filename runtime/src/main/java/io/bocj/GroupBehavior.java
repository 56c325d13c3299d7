package io.bocj;

import org.jspecify.annotations.Nullable;

/**
 * A behavior over groups, more than two cowns, or two of which the first is read: it has a handle
 * for each, and is none itself.
 */
sealed class GroupBehavior extends Behavior permits PinnedBehavior {
  /** What the body is handed: handles, and lists of them. */
  private final @Nullable Object[] arguments;

  GroupBehavior(
      BocRuntime runtime,
      Cown<?> result,
      Invocation invocation,
      @Nullable ScopeState scope,
      Object code,
      @Nullable Object[] arguments) {
    super(runtime, result, invocation, scope, code, null);
    this.arguments = arguments;
  }

  final @Nullable Object[] arguments() {
    return arguments;
  }
}
