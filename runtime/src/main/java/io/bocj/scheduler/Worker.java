package io.bocj.scheduler;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thread that runs work, and the places where it finds some. Subclassed by whoever has to tie
 * something to each worker.
 *
 * <p>Work submitted on this thread goes to one of two slots, or else to the own {@link Backlog}:
 *
 * <ul>
 *   <li>{@code next}, private: what {@link Work#finish} made ready. It runs next and nothing comes
 *       in between, so nobody need be able to steal it.
 *   <li>{@code deferred}: what {@link Work#run} made ready. It runs next on this worker unless that
 *       takes long; since the body may run for hours, {@link Idlers the watcher} may take it.
 * </ul>
 *
 * <p>Where the {@link Backlog} has its express queue, the second slot is not used, nor the first
 * one behind work that has scheduled much. After {@link #RUN_LIMIT} takings from the two slots in a
 * row the inbox and both slots are put at the end of the backlog's queues, so that a chain that
 * never ends does not starve the rest.
 */
public abstract class Worker extends WorkerPadding {
  /** How much work a worker takes from its slots before it looks at its backlog and inbox. */
  static final int RUN_LIMIT = 128;

  /**
   * How often, counted in takings from the backlog, a worker looks into its inbox first; a power of
   * two.
   */
  private static final int INBOX_INTERVAL = 32;

  /** How often it takes over what is left where others rest; a larger power of two. */
  static final int TAKE_OVER_INTERVAL = 256;

  private static final VarHandle DEFERRED;
  private static final VarHandle COUNTER;

  static {
    try {
      DEFERRED = MethodHandles.lookup().findVarHandle(WorkerState.class, "deferred", Work.class);
      COUNTER = MethodHandles.arrayElementVarHandle(long[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final int index;
  private final Backlog backlog;
  private final Inbox inbox = new Inbox();
  private final Sleep sleep = new Sleep();

  /** This worker's counters, by {@link Counter}; written by its thread alone, read by any. */
  private final long[] counters = new long[Counter.SPACE];

  /** Set by the scheduler that this worker is given to, before its thread starts. */
  private @Nullable Scheduler scheduler;

  private @Nullable WorkerThread thread;

  /**
   * Makes a worker.
   *
   * @param index its number, from 0
   */
  protected Worker(int index) {
    this(index, new Backlog(new WorkQueue(), new WorkQueue()));
  }

  Worker(int index, Backlog backlog) {
    this.index = index;
    this.backlog = backlog;
  }

  /**
   * The worker whose thread this is.
   *
   * @return the worker; null on any other thread
   */
  public static @Nullable Worker current() {
    return Thread.currentThread() instanceof WorkerThread own ? own.worker : null;
  }

  /**
   * The worker's number.
   *
   * @return from 0
   */
  public final int index() {
    return index;
  }

  /**
   * Its thread.
   *
   * @return the thread
   * @throws IllegalStateException before the scheduler has started
   */
  public final Thread thread() {
    if (thread == null) {
      throw new IllegalStateException("worker " + index + " has no thread yet");
    }
    return thread;
  }

  /** Called on the worker's thread before any work. */
  protected void onStart() {}

  /** Called on the worker's thread after all work. */
  protected void onStop() {}

  /**
   * Called when work breaks its promise not to throw; the worker goes on.
   *
   * @param work the work
   * @param thrown what it threw
   */
  protected abstract void onEscaped(Work work, Throwable thrown);

  /** Called on the worker's thread before it sleeps. Must not throw. */
  protected void onSleep() {}

  /** Called on the worker's thread when it has slept. Must not throw. */
  protected void onWake() {}

  /**
   * Called on the worker's thread when it has taken work from another. Must not throw.
   *
   * @param victim the other
   * @param count how much it has taken at once
   */
  protected void onStolen(Worker victim, int count) {}

  /**
   * Called on the worker's thread when it has found that more or fewer workers are to run. Must not
   * throw.
   *
   * @param before how many ran
   * @param width how many run from now on; the others rest
   */
  protected void onWidth(int before, int width) {}

  // ---- for Idlers and Stealing ----------------------------------------------------------------

  final Backlog backlog() {
    return backlog;
  }

  final Inbox inbox() {
    return inbox;
  }

  final Sleep sleep() {
    return sleep;
  }

  final boolean asleep() {
    return sleep.isAsleep();
  }

  // ---- counters -------------------------------------------------------------------------------

  final void count(int counter) {
    COUNTER.setRelease(counters, counter, counters[counter] + 1);
  }

  final void count(int counter, int n) {
    COUNTER.setRelease(counters, counter, counters[counter] + n);
  }

  /**
   * One of this worker's counters; see {@link Counter}.
   *
   * @param counter which
   * @return its value; a little behind when read on another thread
   */
  public final long counter(int counter) {
    return (long) COUNTER.getAcquire(counters, counter);
  }

  /** Notes that this thread has scheduled something; before it can be submitted. */
  final void countScheduled() {
    long scheduled = counters[Counter.SCHEDULED] + 1;
    COUNTER.setRelease(counters, Counter.SCHEDULED, scheduled);
    if ((scheduled & (Pacing.INTERVAL - 1)) == 0) {
      lookHowFarBehind();
    }
  }

  private void lookHowFarBehind() {
    Scheduler owner = scheduler;
    backlog.behind(owner != null && owner.behind()); // a worker that is led has none
  }

  // ---- submitting -----------------------------------------------------------------------------

  final void attach(Scheduler owner, String threadName) {
    scheduler = owner;
    thread = new WorkerThread(this, threadName);
  }

  final boolean belongsTo(Scheduler candidate) {
    return scheduler == candidate;
  }

  final Scheduler scheduler() {
    assert scheduler != null;
    return scheduler;
  }

  /** On this thread. */
  final void submitHere(Work work) {
    count(Counter.PUSHED_LOCAL);
    if (finishing) {
      submitReleased(work);
    } else {
      submitNew(work);
    }
  }

  private void submitReleased(Work work) {
    boolean waits = addsToBacklog();
    if (next == null && (keepsNext || !waits)) {
      next = work;
    } else {
      append(waits ? backlog.queue() : backlog.queueOfReleased(), work);
      scheduler().idlers().wakeForStealing();
    }
  }

  /** Whether the work that is run or finished here schedules more than is good. */
  private boolean addsToBacklog() {
    return backlog.isExpressOpen() && scheduledByThis() > 1;
  }

  private long scheduledByThis() {
    return counters[Counter.SCHEDULED] - scheduledBefore;
  }

  private void submitNew(Work work) {
    if (DEFERRED.getOpaque(this) == null && !backlog.isExpressOpen()) {
      DEFERRED.setRelease(this, work);
    } else {
      enqueue(work);
      scheduler().idlers().wakeForStealing();
    }
  }

  /**
   * Counts work as scheduled and submits it, on this worker's thread.
   *
   * @param work something that needs no particular scheduler
   */
  public final void scheduleHere(Work work) {
    countScheduled();
    submitHere(work);
  }

  final void enqueue(Work work) {
    append(backlog.queue(), work);
  }

  /**
   * Where the queue cannot grow for want of memory, the inbox takes the work, and needs none. Who
   * takes it from there counts it once more.
   */
  private void append(WorkQueue queue, Work work) {
    if (!queue.append(work)) {
      count(Counter.PUSHED_REMOTE, -1);
      inbox.push(work);
    }
  }

  /** On any thread. */
  final void submitFromOutside(Work work) {
    inbox.push(work);
  }

  /**
   * Whether the first thing that {@link Work#finish} is going to make ready on this thread runs
   * next on this worker, with nothing in between and out of everybody's reach. To be asked in
   * {@link Work#run}.
   *
   * @return true if that is certain
   */
  public final boolean keepsNext() {
    keepsNext = !addsToBacklog() && mayRunOn();
    return keepsNext;
  }

  private boolean mayRunOn() {
    if (run < RUN_LIMIT) {
      return true;
    }
    Scheduler owner = scheduler;
    boolean someRest = owner != null && owner.width() < owner.workers().length;
    if (hasStealable() || DEFERRED.getOpaque(this) != null || someRest) {
      return false;
    }
    // There is nobody to make room for, and nothing to be taken over.
    run = 0;
    return true;
  }

  // ---- taking ---------------------------------------------------------------------------------

  final void loop() {
    Scheduler owner = scheduler();
    try {
      onStart();
      for (Work work = take(); work != null; work = take()) {
        execute(work);
      }
      onStop();
    } finally {
      owner.stopped();
    }
  }

  /**
   * The thread of a worker that is led: it belongs to no {@link Scheduler}, and has no queues.
   *
   * @param threadName the thread's name
   * @param conductor who leads it
   * @param source gives it its work, on that thread; null at the end
   * @return the thread, not started
   */
  public final Thread led(String threadName, Conductor conductor, Supplier<@Nullable Work> source) {
    WorkerThread led = new WorkerThread(this, threadName, conductor, () -> runAll(source));
    thread = led;
    return led;
  }

  private void runAll(Supplier<@Nullable Work> source) {
    onStart();
    for (Work work = source.get(); work != null; work = source.get()) {
      execute(work);
    }
    onStop();
  }

  private void execute(Work work) {
    scheduledBefore = counters[Counter.SCHEDULED];
    keepsNext = false;
    try {
      work.run(this);
    } catch (Throwable e) {
      report(work, e);
    }
    finishing = true;
    try {
      work.finish(this);
    } catch (Throwable e) {
      report(work, e);
    }
    finishing = false;
    backlog.countScheduled(scheduledByThis());
    count(Counter.EXECUTED);
  }

  private void report(Work work, Throwable thrown) {
    try {
      onEscaped(work, thrown);
    } catch (Throwable e) {
      // Out of memory while reporting, say, or thrown by the user's handler.
      addQuietly(thrown, e);
    }
  }

  /** The worker outlives this, too: the JVM has but a few errors for when memory has run out. */
  private static void addQuietly(Throwable thrown, Throwable later) {
    try {
      if (later != thrown) {
        thrown.addSuppressed(later);
      }
    } catch (Throwable e) {
      // Nothing is left that could not fail.
    }
  }

  /** The next work; null when the scheduler stops. */
  private @Nullable Work take() {
    if (run < RUN_LIMIT) {
      Work work = takeFromSlots();
      if (work != null) {
        run++;
        backlog.countRun();
        return work;
      }
    } else {
      putSlotsAtTheEnd();
    }
    run = 0;
    Work work = scheduler().rests(this) ? null : takeFromQueues();
    return work != null ? work : scheduler().idlers().await(this);
  }

  private @Nullable Work takeFromSlots() {
    Work work = next;
    if (work != null) {
      next = null;
      return work;
    }
    return takeDeferred();
  }

  final @Nullable Work takeDeferred() {
    return DEFERRED.getOpaque(this) == null ? null : (Work) DEFERRED.getAndSet(this, null);
  }

  private void putSlotsAtTheEnd() {
    emptyInbox();
    Work released = next;
    if (released != null) {
      next = null;
      append(backlog.queueOfReleased(), released);
    }
    Work deferred = takeDeferred();
    if (deferred != null) {
      enqueue(deferred);
    }
  }

  private @Nullable Work takeFromQueues() {
    if ((++takings & (INBOX_INTERVAL - 1)) == 0) {
      lookElsewhere();
    }
    Work work = backlog.givesWay() ? Stealing.stealReleased(this) : null;
    if (work != null) {
      backlog.countRun();
      return work;
    }
    return takeFromOwnQueues();
  }

  private @Nullable Work takeFromOwnQueues() {
    Work work = backlog.poll();
    if (work != null) {
      return work;
    }
    emptyInbox();
    return backlog.poll();
  }

  private void lookElsewhere() {
    emptyInbox();
    lookHowFarBehind();
    scheduler().reconsiderWidth(this);
    if ((takings & (TAKE_OVER_INTERVAL - 1)) == 0) {
      Stealing.takeOver(this);
    }
  }

  private void emptyInbox() {
    appendAll(inbox.takeAll(), false);
  }

  /**
   * Appends work that is linked; returns how much it was. Each is counted before it is appended:
   * from then on others may take it, run it, and find all quiescent.
   */
  final int appendAll(@Nullable Work oldest, boolean stolen) {
    int n = 0;
    for (Work work = oldest; work != null; n++) {
      Work behind = work.link();
      work.link(null);
      count(Counter.PUSHED_REMOTE);
      if (stolen) {
        count(Counter.STOLEN);
      }
      enqueue(work);
      work = behind;
    }
    if (n > 1) {
      scheduler().idlers().wakeForStealing();
    }
    return n;
  }

  /** Own work first, then that of the others, beginning with a random one; none if it rests. */
  final @Nullable Work find() {
    if (scheduler().rests(this)) {
      return null;
    }
    Work own = takeFromSlots();
    if (own == null) {
      own = takeFromQueues();
    }
    return own != null ? own : Stealing.steal(this);
  }

  /** Whether anybody could find something to do here, the watcher included. */
  final boolean hasReady() {
    return hasStealable() || DEFERRED.getVolatile(this) != null;
  }

  /** Whether a searcher could find something to do here; may be out of date at once. */
  final boolean hasStealable() {
    return !backlog.isEmpty() || !inbox.isEmpty();
  }
}
