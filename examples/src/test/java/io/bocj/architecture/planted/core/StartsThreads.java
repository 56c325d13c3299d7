package io.bocj.architecture.planted.core;

/** Planted: ownership makes a thread. */
public final class StartsThreads {
  final Thread thread = new Thread();
}
