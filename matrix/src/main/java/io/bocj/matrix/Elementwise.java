package io.bocj.matrix;

import org.jspecify.annotations.Nullable;

/**
 * Operations element by element, over operands that are broadcast to one shape. What is written to
 * may be one of the operands: it has the shape of the result, so that operand is not broadcast, and
 * each element is read before it is written.
 */
final class Elementwise {
  private Elementwise() {}

  static Matrix unary(UnaryKernel kernel, Matrix a, @Nullable Matrix out) {
    Matrix result = Target.of(a.shape(), out);
    kernel.all(a.elements(), result.writableElements(), a.size());
    return result;
  }

  static Matrix binary(BinaryKernel kernel, Matrix a, double b, @Nullable Matrix out) {
    Matrix result = Target.of(a.shape(), out);
    kernel.right(a.elements(), 0, b, result.writableElements(), 0, a.size());
    return result;
  }

  static Matrix binary(BinaryKernel kernel, Matrix a, Matrix b, @Nullable Matrix out) {
    Shape shape = Broadcast.of(a.shape(), b.shape());
    Matrix result = Target.of(shape, out);
    double[] target = result.writableElements();
    if (a.hasShapeOf(b)) {
      kernel.both(a.elements(), 0, b.elements(), 0, target, 0, shape.size());
    } else if (b.size() == 1) {
      kernel.right(a.elements(), 0, b.elements()[0], target, 0, shape.size());
    } else if (a.size() == 1) {
      kernel.left(a.elements()[0], b.elements(), 0, target, 0, shape.size());
    } else {
      byRow(kernel, a, b, target, shape);
    }
    return result;
  }

  private static void byRow(BinaryKernel kernel, Matrix a, Matrix b, double[] target, Shape shape) {
    double[] left = a.elements();
    double[] right = b.elements();
    int width = shape.columns();
    for (int row = 0; row < shape.rows(); row++) {
      int aFrom = a.rows() == 1 ? 0 : row * a.columns();
      int bFrom = b.rows() == 1 ? 0 : row * b.columns();
      int from = row * width;
      if (a.columns() == b.columns()) {
        kernel.both(left, aFrom, right, bFrom, target, from, width);
      } else if (b.columns() == 1) {
        kernel.right(left, aFrom, right[bFrom], target, from, width);
      } else {
        kernel.left(left[aFrom], right, bFrom, target, from, width);
      }
    }
  }

  static Matrix ternary(Ternary operation, Matrix a, Matrix b, Matrix c, @Nullable Matrix out) {
    Shape shape = Broadcast.of(Broadcast.of(a.shape(), b.shape()), c.shape());
    Matrix result = Target.of(shape, out);
    double[] target = result.writableElements();
    if (isFlat(a, shape) && isFlat(b, shape) && isFlat(c, shape)) {
      Operand first = Operand.flat(a, shape);
      Operand second = Operand.flat(b, shape);
      Operand third = Operand.flat(c, shape);
      pieces(operation, first, second, third, target, 1, shape.size());
    } else {
      Operand first = Operand.byRow(a, shape);
      Operand second = Operand.byRow(b, shape);
      Operand third = Operand.byRow(c, shape);
      pieces(operation, first, second, third, target, shape.rows(), shape.columns());
    }
    return result;
  }

  /** Whether it makes no difference where rows end. */
  private static boolean isFlat(Matrix operand, Shape result) {
    return operand.size() == 1 || operand.shape().equals(result);
  }

  private static void pieces(
      Ternary operation, Operand a, Operand b, Operand c, double[] target, int rows, int width) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < width; column += Operand.PIECE) {
        operation.runs(
            a.array(),
            a.at(row, column),
            b.array(),
            b.at(row, column),
            c.array(),
            c.at(row, column),
            target,
            row * width + column,
            Math.min(width - column, Operand.PIECE));
      }
    }
  }
}
