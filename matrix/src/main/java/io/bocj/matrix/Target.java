package io.bocj.matrix;

import org.jspecify.annotations.Nullable;

/** Where results go: into a new matrix, or into one that the caller gave. */
final class Target {
  private Target() {}

  /** The caller's, or a new one if there is none. */
  static Matrix of(Shape result, @Nullable Matrix out) {
    if (out == null) {
      return Matrix.zeros(result.rows(), result.columns());
    }
    if (!out.shape().equals(result)) {
      throw new IllegalArgumentException(
          "out is "
              + out.shape()
              + " and the result is "
              + result
              + ": give an out of that shape, or none");
    }
    return out;
  }
}
