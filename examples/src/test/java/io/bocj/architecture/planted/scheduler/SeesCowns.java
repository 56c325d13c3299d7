package io.bocj.architecture.planted.scheduler;

import io.bocj.architecture.planted.core.StartsThreads;

/** Planted: the scheduler knows what it runs. */
public final class SeesCowns {
  final StartsThreads core = new StartsThreads();
}
