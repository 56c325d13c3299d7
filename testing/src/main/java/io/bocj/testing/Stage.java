package io.bocj.testing;

import io.bocj.scheduler.Work;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one run, of which one, the leader, goes on at a time. At each point it chooses its
 * successor by the {@link Strategy}, and sleeps unless that is itself. So between two points
 * nothing else happens, and all that happens is decided by the seed.
 *
 * <p>Threads that are not led, if a test starts such, are let in by the lock, and may wake the
 * stage when nobody on it could go on.
 */
final class Stage {
  private final ReentrantLock lock = new ReentrantLock();
  private final Strategy strategy;
  private final long mostSteps;
  private final Trace trace = new Trace();
  private final List<Actor> actors = new ArrayList<>();
  private final List<Actor> able = new ArrayList<>();
  private int announced;
  private int callers;
  private boolean strangers;
  private @Nullable String problem;

  /** Whose turn it is; null if nobody could go on. Written with the lock. */
  private volatile @Nullable Actor leader;

  /** Counts points, so that others can see whether anything happens. Written with the lock. */
  private volatile long steps;

  /** From here on threads go on as they like, and soon end. */
  private volatile boolean over;

  Stage(Strategy strategy, long mostSteps) {
    this.strategy = strategy;
    this.mostSteps = mostSteps;
  }

  // ---- entering and leaving --------------------------------------------------------------------

  /** A thread of the test; its thread is to be set before it enters. */
  Actor newCaller() {
    lock.lock();
    try {
      callers++;
      return new Actor(callers == 1 ? "test" : "test " + callers, null, strategy.priority());
    } finally {
      lock.unlock();
    }
  }

  void enter(Actor actor) {
    locked(() -> actors.add(actor));
  }

  /** The first thread of the test begins. */
  void begin(Actor caller) {
    leader = caller;
  }

  /** On the thread of a caller: runs a part when its turn comes, and leaves the stage. */
  void play(Actor caller, Runnable part) {
    awaitTurn(caller);
    part.run();
    leave(caller);
  }

  private void leave(Actor actor) {
    lock.lock();
    try {
      actor.state = Actor.State.GONE;
      passOn(actor);
    } finally {
      lock.unlock();
    }
  }

  /** Lets everybody go, so that they end. */
  void close() {
    over = true;
    for (Actor actor : actors()) {
      LockSupport.unpark(actor.thread);
    }
  }

  // ---- points ----------------------------------------------------------------------------------

  /** The actor whose thread this is, if any. */
  @Nullable Actor self() {
    Thread current = Thread.currentThread();
    Actor first = leader;
    if (first != null && first.thread == current) {
      return first;
    }
    for (Actor actor : actors()) {
      if (actor.thread == current) {
        return actor;
      }
    }
    return null;
  }

  void pause(Actor self, String before) {
    if (over) {
      return;
    }
    lock.lock();
    try {
      self.state = Actor.State.ABLE;
      self.before = before;
      passOn(self);
    } finally {
      lock.unlock();
    }
    awaitTurn(self);
    restoreInterrupt(self);
  }

  boolean await(Actor self, BooleanSupplier done, String what, boolean limited)
      throws InterruptedException {
    requireNotOver(what);
    lock.lock();
    try {
      self.state = Actor.State.WAITING;
      self.done = done;
      self.what = what;
      self.limited = limited;
      self.broken = null;
      self.expired = false;
      if (!Thread.currentThread().isInterrupted() && !self.able()) {
        trace.add(self, "waits for " + what);
      }
      passOn(self);
    } finally {
      lock.unlock();
    }
    awaitTurn(self);
    requireNotOver(what);
    self.state = Actor.State.ABLE;
    self.done = null;
    return outcome(self);
  }

  private static boolean outcome(Actor self) throws InterruptedException {
    if (self.interrupted || Thread.interrupted()) {
      self.interrupted = false;
      throw new InterruptedException();
    }
    if (self.broken instanceof Error error) {
      throw error;
    }
    if (self.broken instanceof RuntimeException exception) {
      throw exception;
    }
    return !self.expired;
  }

  private void requireNotOver(String what) {
    if (over) {
      throw new StuckError("the run has ended while something still waited for " + what);
    }
  }

  private void awaitTurn(Actor self) {
    while (leader != self && !over) {
      LockSupport.park(this);
      if (self.thread.isInterrupted()) {
        self.interrupted = true;
        Thread.interrupted();
      }
    }
  }

  private static void restoreInterrupt(Actor self) {
    if (self.interrupted) {
      self.interrupted = false;
      self.thread.interrupt();
    }
  }

  // ---- choosing --------------------------------------------------------------------------------

  /** With the lock: chooses who goes on after {@code from}. */
  private void passOn(Actor from) {
    if (over) {
      return;
    }
    long step = steps + 1;
    steps = step;
    Actor next = step > mostSteps ? giveUp("no end after " + mostSteps + " points") : null;
    if (next == null) {
      next = choose(from);
    }
    if (next != from && from.state == Actor.State.ABLE) {
      trace.add(from, "is held up before it " + from.before);
    }
    if (next != null && next.state == Actor.State.IDLE) {
      assign(next);
    }
    // Last: its thread need not be asleep, and goes on as soon as it sees this.
    leader = next;
    if (next != null) {
      LockSupport.unpark(next.thread);
    }
  }

  private @Nullable Actor choose(Actor from) {
    able.clear();
    for (Actor actor : actors) {
      if (actor.able()) {
        able.add(actor);
      }
    }
    return able.isEmpty() ? chooseAmongWaiting(from) : strategy.next(from, able);
  }

  /** Time passes only when nothing else can happen. */
  private @Nullable Actor chooseAmongWaiting(Actor from) {
    for (Actor actor : actors) {
      if (actor.state == Actor.State.WAITING && actor.limited) {
        able.add(actor);
      }
    }
    if (!able.isEmpty()) {
      Actor next = strategy.next(from, able);
      next.expired = true;
      return next;
    }
    return strangers ? null : giveUp("nothing can go on any more");
  }

  /** All who wait are told; the first one goes on. Null if nobody waits. */
  private @Nullable Actor giveUp(String why) {
    List<Actor> waiting =
        actors.stream().filter(actor -> actor.state == Actor.State.WAITING).toList();
    if (waiting.isEmpty()) {
      return null;
    }
    String report = report(why);
    if (problem == null) {
      problem = report;
    }
    for (Actor actor : waiting) {
      actor.broken = new StuckError(report);
    }
    return waiting.get(0);
  }

  private void assign(Actor worker) {
    SeededScheduling crew = worker.crew();
    if (worker.next == null && !crew.hasTasks()) {
      worker.state = Actor.State.GONE;
      return;
    }
    Task task = worker.next;
    if (task == null) {
      task = crew.take(strategy.task(crew.ready()));
    }
    worker.next = null;
    worker.task = task;
    worker.state = Actor.State.ABLE;
    task.state = Task.State.RUNNING;
    trace.add(worker, "starts " + task);
  }

  // ---- tasks -----------------------------------------------------------------------------------

  /** On a worker's thread: its next task, when its turn comes; null at the end. */
  @Nullable Task nextTask(Actor worker) {
    endTask(worker);
    awaitTurn(worker);
    if (over) {
      return null;
    }
    if (worker.gone()) {
      leave(worker);
      return null;
    }
    return worker.task;
  }

  private void endTask(Actor worker) {
    lock.lock();
    try {
      Task ended = worker.running;
      if (ended == null || over) {
        return; // It has just begun, and it need not be its turn.
      }
      worker.crew().done(ended);
      worker.task = null;
      worker.state = Actor.State.IDLE;
      trace.add(worker, "ends " + ended);
      passOn(worker);
    } finally {
      lock.unlock();
    }
  }

  /** With the lock. */
  Task announced(Work work, String place, boolean atOnce) {
    String name = "#" + ++announced + " (" + place + ")";
    Actor self = self();
    if (self != null) {
      trace.add(self, (atOnce ? "schedules " : "adds to a batch ") + name);
    }
    Task.State state = atOnce ? Task.State.WAITING : Task.State.COLLECTED;
    return new Task(work, name, strategy.priority(), state);
  }

  void submit(SeededScheduling crew, Work work) {
    Actor self = self();
    lock.lock();
    try {
      Task known = crew.known(work);
      Task task =
          known != null
              ? known
              : new Task(work, work.toString(), strategy.priority(), Task.State.READY);
      task.state = Task.State.READY;
      if (self != null && self.heir == work) {
        self.heir = null;
        self.next = task;
      } else {
        crew.add(task);
      }
      if (self == null) {
        strangers = true;
        wake();
      }
    } finally {
      lock.unlock();
    }
    if (self != null) {
      pause(self, "goes on");
    }
  }

  /** Whether a worker is to run next what it is going to make ready. */
  boolean keepsNext(Actor worker, Work heir) {
    lock.lock();
    try {
      boolean keeps = !over && strategy.keepsNext();
      worker.heir = keeps ? heir : null;
      return keeps;
    } finally {
      lock.unlock();
    }
  }

  // ---- from outside ----------------------------------------------------------------------------

  void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
    } finally {
      lock.unlock();
    }
  }

  void strangerSeen() {
    locked(() -> strangers = true);
  }

  /** Looks whether somebody can go on now, if nobody could. */
  void wake() {
    lock.lock();
    try {
      if (leader == null && !actors.isEmpty()) {
        passOn(actors.get(0));
      }
    } finally {
      lock.unlock();
    }
  }

  private List<Actor> actors() {
    lock.lock();
    try {
      return List.copyOf(actors);
    } finally {
      lock.unlock();
    }
  }

  long steps() {
    return steps;
  }

  @Nullable Actor leader() {
    return leader;
  }

  List<Thread> threads() {
    return actors().stream().map(actor -> actor.thread).toList();
  }

  @Nullable String problem() {
    lock.lock();
    try {
      return problem;
    } finally {
      lock.unlock();
    }
  }

  Outcome outcome(@Nullable Throwable failure) {
    lock.lock();
    try {
      List<String> lines = trace.lines();
      return new Outcome(
          failure, lines, trace.count() - lines.size(), trace.fingerprint(), strategy.toString());
    } finally {
      lock.unlock();
    }
  }

  /** Who waits for what, and what is pending. */
  String report(String why) {
    lock.lock();
    try {
      StringBuilder text = new StringBuilder(why).append(':');
      Set<SeededScheduling> crews = new LinkedHashSet<>();
      for (Actor actor : actors) {
        if (!actor.gone()) {
          text.append("\n    ").append(actor.describe());
        }
        if (actor.crew != null) {
          crews.add(actor.crew);
        }
      }
      for (SeededScheduling crew : crews) {
        for (Task task : crew.tasks()) {
          text.append("\n    ").append(task).append(' ').append(task.state.words);
        }
      }
      return text.toString();
    } finally {
      lock.unlock();
    }
  }
}
