package io.bocj.architecture.planted.core;

/** Planted: a library that prints. */
public final class Prints {
  void print() {
    System.out.println();
  }
}
