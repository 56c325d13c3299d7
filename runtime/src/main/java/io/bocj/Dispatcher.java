package io.bocj;

import org.jspecify.annotations.Nullable;

/** Where a {@code when} schedules: one runtime, or whichever is the current one by then. */
interface Dispatcher {
  <R extends @Nullable Object> Cown<R> schedule(Invocation invocation, Object body);

  <R extends @Nullable Object> Cown<R> schedule(
      Invocation invocation, Object body, Request<?> request);

  <R extends @Nullable Object> Cown<R> schedule(
      Invocation invocation, Object body, Request<?> one, Request<?> other);

  /**
   * Schedules over several requests.
   *
   * @param requests one or more; not written to
   */
  <R extends @Nullable Object> Cown<R> schedule(
      Invocation invocation, Object body, Request<?>... requests);
}
