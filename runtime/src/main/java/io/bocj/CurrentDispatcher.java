package io.bocj;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Schedules on the running behavior's runtime, or on the default one: a new one, if the last has
 * been shut down meanwhile.
 */
final class CurrentDispatcher implements Dispatcher {
  static final CurrentDispatcher INSTANCE = new CurrentDispatcher();

  private CurrentDispatcher() {}

  @Override
  public <R extends @Nullable Object> Cown<R> schedule(Invocation invocation, Object body) {
    RuntimeDispatcher here = here();
    return here != null
        ? here.schedule(invocation, body)
        : retrying(dispatcher -> dispatcher.schedule(invocation, body));
  }

  @Override
  public <R extends @Nullable Object> Cown<R> schedule(
      Invocation invocation, Object body, Request<?> request) {
    RuntimeDispatcher here = here();
    return here != null
        ? here.schedule(invocation, body, request)
        : retrying(dispatcher -> dispatcher.schedule(invocation, body, request));
  }

  @Override
  public <R extends @Nullable Object> Cown<R> schedule(
      Invocation invocation, Object body, Request<?> one, Request<?> other) {
    RuntimeDispatcher here = here();
    return here != null
        ? here.schedule(invocation, body, one, other)
        : retrying(dispatcher -> dispatcher.schedule(invocation, body, one, other));
  }

  @Override
  public <R extends @Nullable Object> Cown<R> schedule(
      Invocation invocation, Object body, Request<?>... requests) {
    RuntimeDispatcher here = here();
    return here != null
        ? here.schedule(invocation, body, requests)
        : retrying(dispatcher -> dispatcher.schedule(invocation, body, requests));
  }

  /**
   * The running behavior's; null outside of all runtimes. By itself, since the lambda that the
   * other way takes is not always compiled away.
   */
  private static @Nullable RuntimeDispatcher here() {
    Context place = Context.current();
    return place == null ? null : place.runtime().dispatcher();
  }

  private static <R extends @Nullable Object> Cown<R> retrying(
      Function<RuntimeDispatcher, Cown<R>> schedule) {
    while (true) {
      BocRuntime runtime = DefaultRuntime.current().start();
      try {
        return schedule.apply(runtime.dispatcher());
      } catch (ClosedRuntimeException e) {
        // Shut down by another thread since it was looked up.
      }
    }
  }
}
