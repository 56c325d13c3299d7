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
    Behavior behavior = behavior(invocation, body, result, null);
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
    boolean isRead = Requests.isRead(request);
    Behavior behavior = behavior(invocation, body, result, isRead ? null : Requests.cown(request));
    Slot slot = isRead ? Requests.handle(request) : behavior;
    OpenBatch batch = Caller.batch();
    behavior.admit(batch == null);
    if (batch == null) {
      behavior.schedule(slot);
    } else {
      batch.add(behavior, slot);
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
    Cown<?> first = Requests.cown(one);
    if (first == Requests.cown(other) || Requests.isRead(one)) {
      return schedule(invocation, body, new Request<?>[] {one, other});
    }
    Cown<R> result = Cown.unborn();
    Behavior behavior = behavior(invocation, body, result, first);
    Slot second = Requests.handle(other);
    behavior.admit(true);
    behavior.schedule(behavior, second);
    return result;
  }

  @Override
  public <R extends @Nullable Object> Cown<R> schedule(
      Invocation invocation, Object body, Request<?>... requests) {
    Cown<R> result = Cown.unborn();
    Object[] arguments = new Object[requests.length];
    Slot[] slots = slots(requests, arguments);
    Behavior behavior = groupBehavior(invocation, body, result, arguments);
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

  private Behavior behavior(
      Invocation invocation, Object body, Cown<?> result, @Nullable Cown<?> cown) {
    check(body);
    return new Behavior(
        runtime, result, invocation, ScopeState.current(), runtime.code(body), cown);
  }

  private Behavior groupBehavior(
      Invocation invocation, Object body, Cown<?> result, Object[] arguments) {
    check(body);
    return new GroupBehavior(
        runtime, result, invocation, ScopeState.current(), runtime.code(body), arguments);
  }

  private static void check(Object body) {
    Objects.requireNonNull(
        body, "the body of a behavior is null: pass a lambda, or an object of the body's type");
    StackReserve.require();
  }
}
