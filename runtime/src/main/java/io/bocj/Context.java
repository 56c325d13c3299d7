package io.bocj;

import io.bocj.board.Board;
import io.bocj.board.Snapshot;
import io.bocj.core.Slot;
import io.bocj.scheduler.Conductor;
import io.bocj.scheduler.FrontPadding;
import io.bocj.scheduler.LedThread;
import io.bocj.scheduler.Worker;
import io.bocj.spi.Interpreter;
import org.jspecify.annotations.Nullable;

/**
 * A place where bodies run: a thread, an interpreter, and how values get there. {@link #current} is
 * how code that runs in a body finds its way back. All but the final fields belong to the thread.
 */
final class Context extends ContextPadding {
  /** In the place of a worker's number, at a home. */
  static final int NO_WORKER = -1;

  private final BocRuntime runtime;
  private final Interpreter interpreter;
  private final Values values;
  private final Packer packer;
  private final Crossings crossings;

  /** Whether this is a home, on a thread that is not the runtime's own. */
  private final boolean atHome;

  /** For futures asked for here, which other threads complete. */
  private final Space space;

  /** Null before the thread has started. */
  private @Nullable Thread thread;

  /** What the running body has opened, on a worker; {@link Caller} keeps it elsewhere. */
  private @Nullable OpenBatch batch;

  /** What the running behavior sees of the board, at a home; null before it has looked. */
  private @Nullable Snapshot snapshot;

  /** Whose code runs instead, if it is of another class space: see {@link #beginDependents}. */
  private @Nullable Space guest;

  private Context(
      BocRuntime runtime,
      Interpreter interpreter,
      Values values,
      Packer packer,
      Crossings crossings,
      Space space,
      boolean atHome) {
    this.runtime = runtime;
    this.atHome = atHome;
    this.interpreter = interpreter;
    this.values = values;
    this.packer = packer;
    this.crossings = crossings;
    this.space = space;
  }

  static Context byReference(BocRuntime runtime, Interpreter interpreter, Crossings crossings) {
    Space application = runtime.application();
    Values values = new ReferenceValues(application, crossings, runtime.rollsBack());
    return new Context(
        runtime,
        interpreter,
        ledIfThisThreadIs(values),
        application,
        crossings,
        application,
        false);
  }

  static Context byParcel(BocRuntime runtime, Interpreter interpreter, Crossings crossings) {
    Space space = Space.ofWorker(interpreter, runtime.crossing(), runtime.application());
    ParcelValues values =
        new ParcelValues(
            interpreter,
            space.newTransfer(),
            runtime.application(),
            crossings,
            runtime.rollsBack());
    return new Context(
        runtime, interpreter, ledIfThisThreadIs(values), values, crossings, space, false);
  }

  /** A place of the application's class space, for one thread at a time. */
  static Context atHome(BocRuntime runtime, Crossings crossings) {
    Space application = runtime.application();
    Values ordinary;
    Packer packer;
    if (runtime.isolation() == Isolation.NONE) {
      ordinary = new ReferenceValues(application, crossings, runtime.rollsBack());
      packer = application;
    } else {
      ParcelValues values =
          new ParcelValues(
              application.interpreter(),
              application.newTransfer(),
              application,
              crossings,
              runtime.rollsBack());
      ordinary = values;
      packer = values;
    }
    Values values = ledIfThisThreadIs(new HomeValues(ordinary, runtime.rollsBack()));
    return new Context(
        runtime, application.interpreter(), values, packer, crossings, application, true);
  }

  /** Names no class that is only there under a conductor, so that none is loaded without one. */
  private static Values ledIfThisThreadIs(Values values) {
    Conductor conductor = LedThread.conductor();
    return conductor == null ? values : LedValues.around(values, conductor);
  }

  /** The place that the current thread is; null outside of all runtimes. */
  static @Nullable Context current() {
    return Worker.current() instanceof BocWorker worker
        ? worker.context()
        : HomeSession.currentPlace();
  }

  /** The behavior whose body runs here; null between bodies. By this place's thread. */
  @Nullable Behavior running() {
    return running;
  }

  /** The running behavior of the current thread, if any. */
  static @Nullable Behavior currentBehavior() {
    Context place = current();
    return place == null ? null : place.running;
  }

  /**
   * Fails inside a behavior.
   *
   * @param what what cannot be done there
   * @param instead what to do there
   */
  static void requireOutsideBehaviors(String what, String instead) {
    if (current() != null) {
      throw new IllegalStateException(
          what
              + " inside a behavior would wait for behaviors that may need this thread; "
              + instead);
    }
  }

  // ---- on the thread --------------------------------------------------------------------------

  void enter() {
    Thread self = Thread.currentThread();
    self.setContextClassLoader(interpreter.classLoader());
    thread = self;
  }

  /** A thread that has ended would keep the loader as long as anybody keeps the thread. */
  void leave() {
    Thread.currentThread().setContextClassLoader(null);
  }

  /** On a thread that was a guest here. */
  void exit(@Nullable ClassLoader loaderBefore) {
    thread = null;
    Thread.currentThread().setContextClassLoader(loaderBefore);
  }

  void beginBody(Behavior behavior) {
    running = behavior;
  }

  // Storing what is young in what is old costs a fence with some collectors, and most is null.

  void live(@Nullable Slot slot) {
    if (slot != null) {
      live = slot;
    }
  }

  void batch(@Nullable OpenBatch opened) {
    batch = opened;
  }

  @Nullable OpenBatch batch() {
    return batch;
  }

  /** By a home: what the running behavior sees of its runtime's board. */
  Snapshot snapshot(Board board) {
    Snapshot seen = snapshot;
    if (seen == null) {
      seen = board.current();
      snapshot = running == null ? null : seen;
    }
    return seen;
  }

  @Nullable Slot live() {
    return live;
  }

  @Nullable Slot takeLive() {
    Slot slot = live;
    if (slot != null) {
      live = null;
    }
    return slot;
  }

  /** Undoes what a body may have done to its thread. */
  void endBody() {
    running = null;
    if (atHome) {
      snapshot = null;
    }
    restoreThread();
  }

  /**
   * Completing a future runs what depends on it, and that is code of whoever asked for the future.
   */
  void beginDependents(Space reader) {
    ClassLoader loader = reader.classLoader();
    if (loader != null && loader != space.classLoader()) {
      Space application = runtime.application();
      // If it is the application's, then with what this runtime shares.
      guest = loader == application.classLoader() ? application : reader;
      Thread.currentThread().setContextClassLoader(loader);
    }
  }

  void endDependents() {
    guest = null;
    restoreThread();
  }

  private void restoreThread() {
    if (!atHome) {
      Thread.interrupted(); // Elsewhere it may be meant for whoever the thread belongs to.
    }
    Thread self = Thread.currentThread();
    ClassLoader loader = interpreter.classLoader();
    if (self.getContextClassLoader() != loader) {
      self.setContextClassLoader(loader);
    }
  }

  void close() {
    values.close();
    space.close();
  }

  /** The class space is the application's and stays. */
  void closeAtHome() {
    values.close();
  }

  // ---- what it is made of ---------------------------------------------------------------------

  boolean atHome() {
    return atHome;
  }

  BocRuntime runtime() {
    return runtime;
  }

  /** Whether the running code is this runtime's own, and not a guest's. */
  boolean runsOwnCode() {
    return guest == null;
  }

  @Nullable Thread thread() {
    return thread;
  }

  Values values() {
    return values;
  }

  /** Takes values of the running code out of its class space. */
  Packer packer() {
    Space visiting = guest;
    return visiting != null ? visiting : packer;
  }

  /** What a new cown holds for a value of the running code. */
  @Nullable Object atRest(@Nullable Object value) {
    Space visiting = guest;
    return visiting != null ? visiting.export(value) : values.result(value);
  }

  Crossings crossings() {
    return crossings;
  }

  /** The class space of the running code. */
  Space space() {
    Space visiting = guest;
    return visiting != null ? visiting : space;
  }
}

/** What the thread writes each time. */
abstract class ContextState extends FrontPadding {
  /** The behavior whose body runs; null between bodies. */
  @Nullable Behavior running;

  /** The slot whose value the worker's next behavior finds live; null if there is none. */
  @Nullable Slot live;
}

/** Keeps the fields of whatever is allocated behind off the lines of that. */
abstract class ContextPadding extends ContextState {
  int b;
  long b0, b1, b2, b3, b4, b5, b6, b7;
  long b8, b9, b10, b11, b12, b13, b14, b15;
}
