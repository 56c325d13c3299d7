package io.bocj.matrix;

import org.jspecify.annotations.Nullable;

/** Vectors of two elements, one a lane. */
final class PlaneVectors {
  private PlaneVectors() {}

  /** Each turned left; both elements are read before one is written. */
  static Matrix turn(Matrix a, Axis axis, @Nullable Matrix out) {
    Lanes lanes = Lanes.of(a, axis).requireLength(2, 2, a, "perpendicular");
    Matrix result = Target.of(a.shape(), out);
    double[] elements = a.elements();
    double[] target = result.writableElements();
    for (int lane = 0; lane < lanes.count(); lane++) {
      int x = lanes.at(lane, 0);
      int y = lanes.at(lane, 1);
      double left = -elements[y];
      target[y] = elements[x];
      target[x] = left;
    }
    return result;
  }

  static Matrix angles(Matrix a, Axis axis) {
    Lanes lanes = Lanes.of(a, axis).requireLength(2, 2, a, "angle");
    Matrix result = lanes.oneForEach();
    double[] elements = a.elements();
    double[] target = result.writableElements();
    for (int lane = 0; lane < lanes.count(); lane++) {
      target[lane] = Math.atan2(elements[lanes.at(lane, 1)], elements[lanes.at(lane, 0)]);
    }
    return result;
  }
}
