package io.bocj;

import io.bocj.core.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Makes behaviors of one runtime out of bodies and requests, and schedules them. */
final class RuntimeDispatcher implements Dispatcher {
  private final BocRuntime runtime;
  private final Intake intake;

  RuntimeDispatcher(BocRuntime runtime, Intake intake) {
    this.runtime = runtime;
    this.intake = intake;
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
    if (request instanceof GroupRequest<?> || Requests.cown(request) instanceof PinnedCown<?>) {
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
    Cown<?> second = Requests.cown(other);
    boolean pinned = first instanceof PinnedCown<?> || second instanceof PinnedCown<?>;
    if (first == second || Requests.isRead(one) || pinned) {
      return schedule(invocation, body, new Request<?>[] {one, other});
    }
    Cown<R> result = Cown.unborn();
    Behavior behavior = behavior(invocation, body, result, first);
    Slot slot = Requests.handle(other);
    behavior.admit(true);
    behavior.schedule(behavior, slot);
    return result;
  }

  @Override
  public <R extends @Nullable Object> Cown<R> schedule(
      Invocation invocation, Object body, Request<?>... requests) {
    Cown<R> result = Cown.unborn();
    Object[] arguments = new Object[requests.length];
    Slot[] slots = slots(requests, arguments);
    Behavior behavior = groupBehavior(invocation, body, result, arguments, slots);
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
    return new Behavior(runtime, result, invocation, ScopeState.current(), intake.code(body), cown);
  }

  private Behavior groupBehavior(
      Invocation invocation, Object body, Cown<?> result, Object[] arguments, Slot[] slots) {
    check(body);
    PinnedCown<?> pinned = PinnedCown.among(slots);
    if (pinned != null) {
      return pinnedBehavior(invocation, body, result, arguments, pinned.home());
    }
    return new GroupBehavior(
        runtime, result, invocation, ScopeState.current(), intake.code(body), arguments);
  }

  private Behavior pinnedBehavior(
      Invocation invocation,
      Object body,
      Cown<?> result,
      Object[] arguments,
      @Nullable Executor home) {
    runtime.homes().use(home);
    Object code = intake.codeAtHome(body);
    return new PinnedBehavior(
        runtime, result, invocation, ScopeState.current(), code, arguments, home);
  }

  private static void check(Object body) {
    Objects.requireNonNull(
        body, "the body of a behavior is null: pass a lambda, or an object of the body's type");
    StackReserve.require();
  }
}
