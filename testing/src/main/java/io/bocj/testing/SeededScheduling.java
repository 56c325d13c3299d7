package io.bocj.testing;

import io.bocj.scheduler.Scheduling;
import io.bocj.scheduler.Work;
import io.bocj.scheduler.Worker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The scheduling of a runtime whose workers are on a {@link Stage}. */
final class SeededScheduling extends Scheduling {
  /** A wait of ten years has no limit. */
  private static final long LIMITED_NANOS = TimeUnit.DAYS.toNanos(3_650);

  private final SeededConductor conductor;
  private final Stage stage;
  private final String name;
  private final String prefix;
  private final List<? extends Worker> workers;
  private final List<Actor> actors = new ArrayList<>();

  /** What is scheduled and has not been run. */
  private final AtomicLong pending = new AtomicLong();

  private final AtomicLong done = new AtomicLong();

  // Guarded by the stage's lock:

  private final Map<Work, Task> tasks = new LinkedHashMap<>();
  private final List<Task> ready = new ArrayList<>();
  private boolean stopped;

  SeededScheduling(
      SeededConductor conductor, String name, String prefix, List<? extends Worker> workers) {
    this.conductor = conductor;
    this.stage = conductor.stage();
    this.name = name;
    this.prefix = prefix;
    this.workers = workers;
  }

  @Override
  public long pending() {
    return pending.get();
  }

  @Override
  public long done() {
    return done.get();
  }

  // ---- life -----------------------------------------------------------------------------------

  @Override
  public void start() {
    for (Worker worker : workers) {
      Actor actor = new Actor(prefix + "worker " + worker.index(), this, 0);
      actor.state = Actor.State.IDLE;
      actor.thread =
          worker.led(name + "-worker-" + worker.index(), conductor, () -> nextWork(actor));
      actors.add(actor);
      stage.enter(actor);
    }
    for (Actor actor : actors) {
      actor.thread.start();
    }
  }

  private @Nullable Work nextWork(Actor actor) {
    if (actor.running != null) {
      countDone();
    }
    Task task = stage.nextTask(actor);
    actor.running = task;
    return task == null ? null : task.work;
  }

  @Override
  public void stop() {
    stage.locked(() -> stopped = true);
  }

  @Override
  public boolean awaitStopped(long deadline) throws InterruptedException {
    boolean gone =
        conductor.await(
            () -> actors.stream().allMatch(Actor::gone), "the end of workers", limited(deadline));
    if (gone) {
      for (Actor actor : actors) {
        actor.thread.join();
      }
    }
    return gone;
  }

  @Override
  public boolean awaitQuiescence(long deadline, BooleanSupplier otherwise)
      throws InterruptedException {
    conductor.await(
        () -> pending.get() == 0 || otherwise.getAsBoolean(),
        "the end of what is scheduled",
        limited(deadline));
    return pending.get() == 0;
  }

  private static boolean limited(long deadline) {
    return deadline - System.nanoTime() < LIMITED_NANOS;
  }

  // ---- work -----------------------------------------------------------------------------------

  @Override
  public boolean countScheduled(boolean atOnce) {
    pending.incrementAndGet();
    Actor self = stage.self();
    return self != null && self.crew == this;
  }

  @Override
  public void announce(Work work, boolean atOnce) {
    String place = CallSite.current();
    conductor.pause(atOnce ? "schedules " + place : "adds " + place + " to a batch");
    stage.locked(() -> tasks.put(work, stage.announced(work, place, atOnce)));
  }

  @Override
  public void countDone() {
    done.incrementAndGet();
    pending.decrementAndGet();
  }

  @Override
  public void withdraw(Work work) {
    stage.locked(() -> tasks.remove(work));
  }

  @Override
  public void scheduleHere(Worker worker, Work work) {
    countScheduled(true);
    submit(work);
  }

  @Override
  public void submit(Work work) {
    stage.submit(this, work);
  }

  @Override
  public boolean keepsNext(Worker worker, Work heir) {
    return stage.keepsNext(actors.get(worker.index()), heir);
  }

  // ---- for the stage, with its lock ------------------------------------------------------------

  @Nullable Task known(Work work) {
    return tasks.get(work);
  }

  void add(Task task) {
    ready.add(task);
  }

  /** Takes a task out; the order of the others changes. */
  Task take(int index) {
    Task task = ready.get(index);
    Task last = ready.remove(ready.size() - 1);
    if (index < ready.size()) {
      ready.set(index, last);
    }
    return task;
  }

  void done(Task task) {
    tasks.remove(task.work);
  }

  List<Task> ready() {
    return ready;
  }

  Collection<Task> tasks() {
    return tasks.values();
  }

  boolean hasTasks() {
    return !ready.isEmpty();
  }

  boolean stopped() {
    return stopped;
  }
}
