package io.bocj.architecture.planted.board;

import io.bocj.architecture.planted.core.StartsThreads;

/** Planted: a board knows who changes it. */
public final class BoardSeesCowns {
  final StartsThreads core = new StartsThreads();
}
