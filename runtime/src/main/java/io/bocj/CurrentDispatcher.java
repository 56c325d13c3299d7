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
    Context place = Context.current();
    if (place != null) {
      return place.runtime().dispatcher().schedule(invocation, body);
    }
    return retrying(dispatcher -> dispatcher.schedule(invocation, body));
  }

  @Override
  public <R extends @Nullable Object> Cown<R> schedule(
      Invocation invocation, Object body, Request<?> request) {
    Context place = Context.current();
    if (place != null) {
      return place.runtime().dispatcher().schedule(invocation, body, request);
    }
    return retrying(dispatcher -> dispatcher.schedule(invocation, body, request));
  }

  @Override
  public <R extends @Nullable Object> Cown<R> schedule(
      Invocation invocation, Object body, Request<?> one, Request<?> other) {
    Context place = Context.current();
    if (place != null) {
      return place.runtime().dispatcher().schedule(invocation, body, one, other);
    }
    return retrying(dispatcher -> dispatcher.schedule(invocation, body, one, other));
  }

  @Override
  public <R extends @Nullable Object> Cown<R> schedule(
      Invocation invocation, Object body, Request<?>... requests) {
    Context place = Context.current();
    if (place != null) {
      return place.runtime().dispatcher().schedule(invocation, body, requests);
    }
    return retrying(dispatcher -> dispatcher.schedule(invocation, body, requests));
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
