package io.bocj.contract;

import io.bocj.Transferable;

/** A move type of the application: every interpreter has its own. */
final class Matrix extends Transferable<double[]> {
  final int columns;

  Matrix(int rows, int columns) {
    super(new double[rows * columns]);
    this.columns = columns;
  }

  double get(int row, int column) {
    return storage()[row * columns + column];
  }

  void set(int row, int column, double value) {
    writableStorage()[row * columns + column] = value;
  }

  int identity() {
    return System.identityHashCode(storage());
  }
}
