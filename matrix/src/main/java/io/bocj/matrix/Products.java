package io.bocj.matrix;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.jspecify.annotations.Nullable;

/** Where EJML works: on the very arrays of the matrices. */
final class Products {
  private Products() {}

  static Matrix multiply(Matrix a, Matrix b, @Nullable Matrix out) {
    if (a.columns() != b.rows()) {
      throw new IllegalArgumentException(
          String.format(
              "%s and %s have no matrix product: %d columns meet %d rows; transpose() one of them, or"
                  + " use times() to multiply element by element",
              a.shape(), b.shape(), a.columns(), b.rows()));
    }
    Shape shape = new Shape(a.rows(), b.columns());
    Matrix result = Target.of(shape, out);
    double[] target = result.writableElements();
    // EJML reads operands while it writes; and it has no products of nothing, which are sums of
    // nothing.
    if (a.columns() == 0 || shape.size() == 0) {
      Arrays.fill(target, 0);
    } else if (target == a.elements() || target == b.elements()) {
      Matrix fresh = multiply(a, b, null);
      System.arraycopy(fresh.elements(), 0, target, 0, target.length);
    } else {
      CommonOps_DDRM.mult(view(a), view(b), view(shape, target));
    }
    return result;
  }

  static Matrix transpose(Matrix a, @Nullable Matrix out) {
    Shape shape = a.shape().transposed();
    Matrix result = Target.of(shape, out);
    double[] target = result.writableElements();
    if (target == a.elements()) {
      CommonOps_DDRM.transpose(view(shape, target));
    } else {
      CommonOps_DDRM.transpose(view(a), view(shape, target));
    }
    return result;
  }

  private static DMatrixRMaj view(Matrix matrix) {
    return view(matrix.shape(), matrix.elements());
  }

  private static DMatrixRMaj view(Shape shape, double[] elements) {
    return DMatrixRMaj.wrap(shape.rows(), shape.columns(), elements);
  }
}
