package io.bocj.scheduler;

import org.jspecify.annotations.Nullable;

/** The thread of one worker; a daemon, so that a forgotten runtime does not keep the JVM up. */
final class WorkerThread extends Thread {
  final Worker worker;

  /** Who leads the thread; null if nobody does. */
  final @Nullable Conductor conductor;

  WorkerThread(Worker worker, String name) {
    this(worker, name, null, worker::loop);
  }

  WorkerThread(Worker worker, String name, @Nullable Conductor conductor, Runnable loop) {
    super(null, loop, name, 0, false);
    this.worker = worker;
    this.conductor = conductor;
    setDaemon(true);
  }
}
