package io.bocj;

import io.bocj.core.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Makes behaviors of one runtime out of bodies and requests, and schedules them. All that a
 * behavior is made of is there before it is allocated: what comes between, the compiler takes for
 * something that may have let the collector see it, and has each of its fields cleared and then
 * marked.
 */
final class RuntimeDispatcher implements Dispatcher {
  private final BocRuntime runtime;
  private final Intake intake;

  RuntimeDispatcher(BocRuntime runtime, Intake intake) {
    this.runtime = runtime;
    this.intake = intake;
  }

  @Override
  public <R extends @Nullable Object> Cown<R> schedule(Invocation invocation, Object body) {
    ScopeState scope = ScopeState.current();
    Object code = code(body);
    Cown<R> result = Cown.unborn();
    Behavior behavior = new Behavior(runtime, result, invocation, scope, code, null);
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
    boolean isRead = Requests.isRead(request);
    Cown<?> cown = isRead ? null : Requests.cown(request);
    ScopeState scope = ScopeState.current();
    Object code = code(body);
    Cown<R> result = Cown.unborn();
    Behavior behavior = new Behavior(runtime, result, invocation, scope, code, cown);
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
    ScopeState scope = ScopeState.current();
    Object code = code(body);
    Cown<R> result = Cown.unborn();
    Behavior behavior = new Behavior(runtime, result, invocation, scope, code, first);
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

  private Behavior groupBehavior(
      Invocation invocation, Object body, Cown<?> result, Object[] arguments, Slot[] slots) {
    PinnedCown<?> pinned = PinnedCown.among(slots);
    if (pinned != null) {
      return pinnedBehavior(invocation, body, result, arguments, pinned.home());
    }
    ScopeState scope = ScopeState.current();
    Object code = code(body);
    return new GroupBehavior(runtime, result, invocation, scope, code, arguments);
  }

  private Behavior pinnedBehavior(
      Invocation invocation,
      Object body,
      Cown<?> result,
      Object[] arguments,
      @Nullable Executor home) {
    check(body);
    runtime.homes().use(home);
    Object code = intake.codeAtHome(body);
    ScopeState scope = ScopeState.current();
    return new PinnedBehavior(runtime, result, invocation, scope, code, arguments, home);
  }

  /** The body, checked, as it travels to the workers. */
  private Object code(Object body) {
    check(body);
    return intake.code(body);
  }

  private static void check(Object body) {
    Objects.requireNonNull(
        body, "the body of a behavior is null: pass a lambda, or an object of the body's type");
    StackReserve.require();
  }
}
