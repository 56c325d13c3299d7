package io.bocj.examples.chainring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatricesTest {
  private final SplittableRandom random = new SplittableRandom(1);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 16, 19})
  void isTheProduct(int order) {
    double[] left = Matrices.random(order, random);
    double[] right = Matrices.random(order, random);
    double[] product = new double[order * order];
    Matrices.multiply(left, right, product, order);
    assertArrayEquals(byDefinition(left, right, order), product, 1e-12);
    assertTrue(Matrices.isRight(product, order));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16})
  void tellsWhatIsNoSuchMatrix(int order) {
    double[] matrix = Matrices.random(order, random);
    matrix[matrix.length - 1] += 1e-3;
    assertFalse(Matrices.isRight(matrix, order));
  }

  /** The rows of both add up to one, so those of the product do without being scaled. */
  private static double[] byDefinition(double[] left, double[] right, int order) {
    double[] product = new double[order * order];
    for (int i = 0; i < product.length; i++) {
      for (int k = 0; k < order; k++) {
        product[i] += left[i / order * order + k] * right[k * order + i % order];
      }
    }
    return product;
  }
}
