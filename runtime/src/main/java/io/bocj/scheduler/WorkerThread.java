package io.bocj.scheduler;

import org.jspecify.annotations.Nullable;

/** The thread of one worker; a daemon, so that a forgotten runtime does not keep the JVM up. */
final class WorkerThread extends LedThread {
  final Worker worker;

  WorkerThread(Worker worker, String name) {
    this(worker, name, null, worker::loop);
  }

  /** The thread of a worker that is led. */
  WorkerThread(Worker worker, String name, @Nullable Conductor conductor, Runnable loop) {
    super(conductor, loop, name);
    this.worker = worker;
  }
}
