package io.bocj.flight;

import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import org.jspecify.annotations.Nullable;

/** Something that happened on a worker. */
abstract class WorkerEvent extends Event {
  @Label("Runtime")
  @Description("Name of the runtime")
  @Nullable String runtime;

  @Label("Worker")
  @Description("Number of the worker in its runtime, from 0")
  int worker;

  /** Ends the event; whether it is to be recorded, or was too short for that. */
  final boolean isWanted() {
    end();
    return shouldCommit();
  }

  /** What cannot be recorded must not keep a worker from its work. */
  final void commitOn(String onRuntime, int onWorker) {
    runtime = onRuntime;
    worker = onWorker;
    try {
      commit();
    } catch (OutOfMemoryError e) {
      // The recording lacks this one.
    }
  }
}
