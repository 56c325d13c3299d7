package io.bocj.architecture.planted.core;

import io.bocj.architecture.planted.scheduler.SynchronizedMethod;

/** Planted: ownership knows who runs it. */
public final class SeesTheScheduler {
  final SynchronizedMethod worker = new SynchronizedMethod();
}
