package io.bocj.scheduler;

/** The thread of one worker; a daemon, so that a forgotten runtime does not keep the JVM up. */
final class WorkerThread extends Thread {
  final Worker worker;

  WorkerThread(Worker worker, String name) {
    super(null, worker::loop, name, 0, false);
    this.worker = worker;
    setDaemon(true);
  }
}
