package io.bocj.architecture.planted.scheduler;

/** Planted: a synchronized method. */
public final class SynchronizedMethod {
  synchronized void run() {}
}
