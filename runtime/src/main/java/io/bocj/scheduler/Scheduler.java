package io.bocj.scheduler;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A set of workers that run what is submitted, each on a thread of its own. */
public final class Scheduler extends Scheduling {
  private final String name;
  private final Worker[] workers;
  private final Idlers idlers = new Idlers(this);
  private final Quiescence quiescence = new Quiescence(this);
  private final Pacing pacing;
  private final HillClimbing climbing;
  private final CountDownLatch running;

  /** Spreads what comes from outside; races only make the spread uneven. */
  private final AtomicInteger turn = new AtomicInteger();

  private volatile boolean stopping;

  /**
   * Makes a scheduler whose threads are not started yet.
   *
   * @param name for the threads' names
   * @param workers at least one, numbered in order, and used for no other scheduler
   */
  public Scheduler(String name, List<? extends Worker> workers) {
    this(name, workers, new HillClimbing(workers.size(), System.nanoTime()));
  }

  Scheduler(String name, List<? extends Worker> workers, HillClimbing climbing) {
    this.name = name;
    this.workers = workers.toArray(new Worker[0]);
    this.climbing = climbing;
    this.pacing = new Pacing(quiescence::pending, this.workers.length);
    this.running = new CountDownLatch(this.workers.length);
  }

  @Override
  public void start() {
    for (Worker worker : workers) {
      worker.attach(this, name + "-worker-" + worker.index());
    }
    for (Worker worker : workers) {
      worker.thread().start();
    }
  }

  // ---- work -----------------------------------------------------------------------------------

  /**
   * Counts something as scheduled, on any thread, before it can be run. If that is no worker's, and
   * the workers are far behind, it {@linkplain Pacing pauses} first now and then.
   *
   * @param atOnce whether it is going to be submitted as soon as it can run; if not, as for what a
   *     batch collects, a pause would be of no use
   * @return whether this thread is one of this scheduler's own
   */
  @Override
  public boolean countScheduled(boolean atOnce) {
    Worker current = Worker.current();
    if (current != null && current.belongsTo(this)) {
      current.countScheduled();
      return true;
    }
    long count = quiescence.countScheduledOutside();
    if (current == null && atOnce) {
      pacing.pace(count);
    }
    return false;
  }

  @Override
  public void countDone() {
    quiescence.countDoneOutside();
  }

  @Override
  public void submit(Work work) {
    Worker current = Worker.current();
    if (current != null && current.belongsTo(this)) {
      current.submitHere(work);
    } else {
      chooseWorker().submitFromOutside(work);
      idlers.wakeForPushed();
    }
  }

  @Override
  public void scheduleHere(Worker worker, Work work) {
    worker.scheduleHere(work);
  }

  @Override
  public boolean keepsNext(Worker worker, Work heir) {
    return worker.keepsNext();
  }

  private Worker chooseWorker() {
    int width = width();
    if (width == 1) {
      return workers[0];
    }
    int next = turn.getPlain() + 1;
    turn.setPlain(next);
    return workers[(next & Integer.MAX_VALUE) % width];
  }

  // ---- life -----------------------------------------------------------------------------------

  /**
   * Whether all that was scheduled had been run at some moment of the call.
   *
   * @return true if nothing was left
   */
  public boolean quiescent() {
    return quiescence.reached();
  }

  @Override
  public long pending() {
    return quiescence.pending();
  }

  @Override
  public long done() {
    return quiescence.done();
  }

  /**
   * In this order: a sleeper that takes something says so first, and no longer counts as asleep
   * when it says that it does not.
   */
  @Override
  public boolean idleBut(long heldUp) {
    return idlers.allSleepBut(heldUp)
        && Stream.of(workers).noneMatch(Worker::hasReady)
        && Stream.of(workers).noneMatch(worker -> worker.sleep().looks())
        && idlers.allSleepBut(heldUp);
  }

  @Override
  public boolean awaitQuiescence(long deadline, BooleanSupplier otherwise)
      throws InterruptedException {
    return quiescence.await(deadline, otherwise);
  }

  @Override
  public void stop() {
    stopping = true;
    idlers.wakeAll();
  }

  @Override
  public boolean awaitStopped(long deadline) throws InterruptedException {
    if (!running.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    for (Worker worker : workers) {
      worker.thread().join();
    }
    return true;
  }

  void stopped() {
    running.countDown();
  }

  // ---- for workers ----------------------------------------------------------------------------

  boolean stopping() {
    return stopping;
  }

  Idlers idlers() {
    return idlers;
  }

  Quiescence quiescence() {
    return quiescence;
  }

  Worker[] workers() {
    return workers;
  }

  /** Whether so much is pending that those outside are held back. */
  boolean behind() {
    return pacing.behind();
  }

  /**
   * Whether a worker is not to run anything, because there are enough of them: see {@link
   * HillClimbing}.
   */
  boolean rests(Worker worker) {
    return worker.index() >= width();
  }

  /** How many workers may run; those from this index on rest. */
  int width() {
    return stopping ? workers.length : climbing.width();
  }

  /** To be called now and then: judges anew how many workers are to run. */
  void reconsiderWidth(Worker caller) {
    if (workers.length > 1 && climbing.due(System.nanoTime())) {
      tell(caller, climbing.sample(System::nanoTime, quiescence::executed));
    }
  }

  /** One worker is stuck: all are to run. */
  void widen(Worker caller) {
    tell(caller, climbing.widen(System.nanoTime()));
  }

  private void tell(Worker caller, HillClimbing.@Nullable Change change) {
    if (change != null) {
      caller.onWidth(change.before(), change.width());
      if (change.width() > change.before()) {
        idlers.wakeForStealing();
      }
    }
  }

  boolean anyStealable() {
    for (Worker worker : workers) {
      if (worker.hasStealable()) {
        return true;
      }
    }
    return false;
  }
}
