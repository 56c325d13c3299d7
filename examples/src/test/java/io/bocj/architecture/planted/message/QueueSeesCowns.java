package io.bocj.architecture.planted.message;

import io.bocj.architecture.planted.core.StartsThreads;

/** Planted: a queue knows whose messages it holds. */
public final class QueueSeesCowns {
  final StartsThreads core = new StartsThreads();
}
