package io.bocj.scheduler;

/** Keeps the fields of whatever is allocated behind off the lines of that. */
abstract class WorkerPadding extends WorkerState {
  int b;
  long b0, b1, b2, b3, b4, b5, b6, b7;
  long b8, b9, b10, b11, b12, b13, b14, b15;
}
