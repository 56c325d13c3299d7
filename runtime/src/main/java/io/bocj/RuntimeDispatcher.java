package io.bocj;

import io.bocj.core.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes behaviors of one runtime out of bodies and requests, and schedules them. */
final class RuntimeDispatcher implements Dispatcher {
  private final BocRuntime runtime;

  RuntimeDispatcher(BocRuntime runtime) {
    this.runtime = runtime;
  }

  @Override
  public <R extends @Nullable Object> Cown<R> schedule(Invocation invocation, Object body) {
    Cown<R> result = Cown.unborn();
    Behavior behavior = behavior(invocation, body, result);
    OpenBatch batch = Caller.batch();
    behavior.admit(batch == null);
    if (batch == null) {
      behavior.schedule();
    } else {
      batch.add(behavior);
    }
    return result;
  }

  @Override
  public <R extends @Nullable Object> Cown<R> schedule(
      Invocation invocation, Object body, Request<?> request) {
    if (request instanceof GroupRequest<?>) {
      return schedule(invocation, body, new Request<?>[] {request});
    }
    Cown<R> result = Cown.unborn();
    Behavior behavior = behavior(invocation, body, result);
    Handle<?> handle = Requests.handle(request);
    behavior.hand(handle);
    OpenBatch batch = Caller.batch();
    behavior.admit(batch == null);
    if (batch == null) {
      behavior.schedule(handle);
    } else {
      batch.add(behavior, handle);
    }
    return result;
  }

  @Override
  public <R extends @Nullable Object> Cown<R> schedule(
      Invocation invocation, Object body, Request<?> one, Request<?> other) {
    OpenBatch batch = Caller.batch();
    if (batch != null || one instanceof GroupRequest<?> || other instanceof GroupRequest<?>) {
      return schedule(invocation, body, new Request<?>[] {one, other});
    }
    Handle<?> first = Requests.handle(one);
    Handle<?> second = Requests.handle(other);
    if (first.owner() == second.owner()) {
      return schedule(invocation, body, new Request<?>[] {one, other});
    }
    Cown<R> result = Cown.unborn();
    Behavior behavior = behavior(invocation, body, result);
    behavior.hand(first);
    behavior.admit(true);
    behavior.schedule(first, second);
    return result;
  }

  @Override
  public <R extends @Nullable Object> Cown<R> schedule(
      Invocation invocation, Object body, Request<?>... requests) {
    Cown<R> result = Cown.unborn();
    Behavior behavior = behavior(invocation, body, result);
    Object[] arguments = new Object[requests.length];
    Slot[] slots = slots(requests, arguments);
    behavior.hand(arguments.length == 1 ? arguments[0] : arguments);
    OpenBatch batch = Caller.batch();
    if (batch == null) {
      // Memory may run out while they are sorted; once admitted nothing may fail.
      Slot[] prepared = behavior.prepare(slots);
      behavior.admit(true);
      behavior.schedulePrepared(prepared);
    } else {
      behavior.admit(false);
      batch.add(behavior, slots);
    }
    return result;
  }

  private static Slot[] slots(Request<?>[] requests, Object[] arguments) {
    Slot[] slots = new Slot[requests.length];
    for (int i = 0; i < requests.length; i++) {
      if (requests[i] instanceof GroupRequest<?>) {
        return slotsOfGroups(requests, arguments);
      }
      slots[i] = Requests.handle(requests[i]);
      arguments[i] = slots[i];
    }
    return slots;
  }

  private static Slot[] slotsOfGroups(Request<?>[] requests, Object[] arguments) {
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < requests.length; i++) {
      arguments[i] = Requests.argument(requests[i], slots);
    }
    return slots.toArray(new Slot[0]);
  }

  private Behavior behavior(Invocation invocation, Object body, Cown<?> result) {
    Objects.requireNonNull(
        body, "the body of a behavior is null: pass a lambda, or an object of the body's type");
    StackReserve.require();
    return new Behavior(runtime, result, invocation, ScopeState.current(), runtime.code(body));
  }
}
