package io.bocj.isolation.plugin;

import io.bocj.BocRuntime;
import io.bocj.isolation.Plugin;
import io.bocj.isolation.PluginReport;
import io.bocj.isolation.Policy;
import io.bocj.isolation.PolicyViolationException.Violation;
import io.bocj.isolation.guard.Gauge;
import io.bocj.isolation.guard.Halt.Budget;
import io.bocj.spi.LambdaForm;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A plugin, and its class space in each worker. */
final class LoadedPlugin implements Plugin {
  /** Of what a behavior may allocate: so much may have been left in statics before they go. */
  private static final long RETAINED = 16;

  /** How many threads may have to be given up before nothing more of the plugin is run. */
  private static final int MOST_ABANDONED = 3;

  private final long id;
  private final BocRuntime runtime;
  private final Policy policy;
  private final Code code;
  private final Tally tally = new Tally();
  private final Tail tail = new Tail();

  /** By worker's thread. */
  private final Map<Thread, Space> spaces = Collections.synchronizedMap(new WeakHashMap<>());

  private final Map<Integer, LambdaForm> forms = new ConcurrentHashMap<>();
  private final Map<LambdaForm, Integer> formNumbers = new ConcurrentHashMap<>();
  private final AtomicInteger formCount = new AtomicInteger();
  private volatile boolean closed;

  LoadedPlugin(long id, BocRuntime runtime, Policy policy, Code code) {
    this.id = id;
    this.runtime = runtime;
    this.policy = policy;
    this.code = code;
  }

  long id() {
    return id;
  }

  BocRuntime runtime() {
    return runtime;
  }

  Policy policy() {
    return policy;
  }

  Code code() {
    return code;
  }

  /** A number for a lambda of this plugin: what crosses to the worker that will run it. */
  int remember(LambdaForm form) {
    int number = formNumbers.computeIfAbsent(form, f -> formCount.incrementAndGet());
    forms.put(number, form);
    return number;
  }

  LambdaForm form(int number) {
    LambdaForm form = forms.get(number);
    if (form == null) {
      throw new IllegalStateException("plugin " + code.plugin() + " has no lambda " + number);
    }
    return form;
  }

  @Override
  @SuppressWarnings("unchecked") // the shape's body is of that type
  public <F extends Serializable> F behavior(Class<? super F> type, String className) {
    if (closed) {
      throw new IllegalStateException("plugin " + code.plugin() + " is closed; load it again");
    }
    Shape shape = Shape.of(type);
    if (shape == null) {
      throw new IllegalArgumentException(
          type.getName() + " is no type of a body: use Body0 to Body6, or Fn0 to Fn6");
    }
    if (!code.classFiles().containsKey(className)) {
      throw new IllegalArgumentException(
          "plugin " + code.plugin() + " has no class " + className + "; write it with dots");
    }
    return (F) shape.body(id, className);
  }

  /** On a worker. */
  @Nullable Object run(Task task, Object[] real) throws Exception {
    requireNotDisabled();
    tally.behaviors.increment();
    boolean ended = false;
    try {
      Arguments arguments = new Arguments(new Data(code::isContract), real);
      Space space = spaces.computeIfAbsent(Thread.currentThread(), this::newSpace);
      Gauge gauge = space.gauge();
      Object result =
          gauge == null
              ? runHere(task, arguments, space)
              : runMetered(task, arguments, space, gauge);
      arguments.commit();
      ended = true;
      return result;
    } finally {
      if (!ended) {
        tally.failures.increment();
      }
    }
  }

  private void requireNotDisabled() {
    if (tally.abandoned.sum() >= MOST_ABANDONED) {
      throw new IllegalStateException(
          "plugin "
              + code.plugin()
              + " is disabled: "
              + MOST_ABANDONED
              + " of its threads did not stop and had to be given up; remove it");
    }
  }

  private Space newSpace(Thread worker) {
    ClassLoader application = worker.getContextClassLoader();
    tally.spaces.increment();
    return new Space(
        code,
        application != null ? application : ClassLoader.getSystemClassLoader(),
        "plugin " + code.plugin() + " for " + worker.getName());
  }

  private @Nullable Object runHere(Task task, Arguments arguments, Space space) throws Exception {
    Visit visit = new Visit(code, space, task, arguments, null);
    visit.run();
    rethrow(visit.failure());
    return visit.result();
  }

  private @Nullable Object runMetered(Task task, Arguments arguments, Space space, Gauge gauge)
      throws Exception {
    Printer printer = new Printer(gauge, policy.output(), tail, tally.printed);
    OwnDesk desk = new OwnDesk(this, space, gauge, printer);
    Visit visit = new Visit(code, space, task, arguments, desk);
    Watch watch = new Watch(space, gauge, policy.deadline().toNanos(), task.heap());
    boolean ended = watch.run(visit);
    Budget exceeded = gauge.stopped();
    if (!ended) {
      tally.abandoned(space.thread());
    }
    if (exceeded != null) {
      tally.used(task.fuel(), task.heap());
      tally.exceeded.increment();
      retire(space);
      throw Exceeded.of(
          exceeded, task, policy, code.plugin(), ended ? watch.why() + visit.why() : watch.why());
    }
    long allocated = task.heap() - gauge.heapLeft();
    tally.used(task.fuel() - gauge.fuelLeft(), allocated);
    if (space.charge(allocated) / RETAINED > policy.allocation()) {
      retire(space);
    }
    rethrow(visit.failure());
    return visit.result();
  }

  /** Its statics go: what was stopped may have left anything there, or has left too much. */
  private void retire(Space space) {
    spaces.remove(Thread.currentThread(), space);
    space.close();
  }

  private static void rethrow(@Nullable Throwable failure) throws Exception {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw (Exception) failure;
    }
  }

  @Override
  public List<Violation> violations() {
    return code.violations();
  }

  @Override
  public PluginReport report() {
    return tally.report();
  }

  @Override
  public String output() {
    return tail.text();
  }

  @Override
  public void close() {
    closed = true;
    Plugins.forget(id);
    synchronized (spaces) {
      spaces.values().forEach(Space::close);
      spaces.clear();
    }
    forms.clear();
    formNumbers.clear();
  }

  @Override
  public String toString() {
    return "plugin " + code.plugin();
  }
}
