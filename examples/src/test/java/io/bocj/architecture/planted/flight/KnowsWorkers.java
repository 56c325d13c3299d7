package io.bocj.architecture.planted.flight;

import io.bocj.architecture.planted.scheduler.SynchronizedMethod;

/** Planted: what records knows whom it records. */
public final class KnowsWorkers {
  final SynchronizedMethod worker = new SynchronizedMethod();
}
