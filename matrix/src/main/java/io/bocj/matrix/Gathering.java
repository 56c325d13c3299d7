package io.bocj.matrix;

import java.util.Arrays;
import java.util.List;

/** Rows or columns, by their indices: out of a matrix, into one, and one after the other. */
final class Gathering {
  private Gathering() {}

  static Matrix take(Matrix a, Axis axis, int[] indices) {
    Lanes from = Lanes.of(a, axis);
    requireAll(indices, from, a);
    Matrix result = ofLanes(from, indices.length);
    Lanes to = Lanes.of(result, axis);
    double[] elements = a.elements();
    double[] target = result.writableElements();
    for (int k = 0; k < indices.length; k++) {
      copy(elements, from, indices[k], target, to, k);
    }
    return result;
  }

  /** A matrix of other than as many lanes. */
  private static Matrix ofLanes(Lanes lanes, int count) {
    return lanes.axis() == Axis.ROWS
        ? Matrix.zeros(count, lanes.length())
        : Matrix.zeros(lanes.length(), count);
  }

  private static void copy(
      double[] a, Lanes from, int source, double[] target, Lanes to, int destination) {
    for (int i = 0; i < from.length(); i++) {
      target[to.at(destination, i)] = a[from.at(source, i)];
    }
  }

  static void fill(Matrix a, Axis axis, int[] indices, double value) {
    Lanes to = Lanes.of(a, axis);
    requireAll(indices, to, a);
    double[] target = a.writableElements();
    for (int index : indices) {
      for (int i = 0; i < to.length(); i++) {
        target[to.at(index, i)] = value;
      }
    }
  }

  static void accumulate(Matrix a, Axis axis, int[] indices, double value) {
    Lanes to = Lanes.of(a, axis);
    requireAll(indices, to, a);
    double[] target = a.writableElements();
    for (int index : indices) {
      for (int i = 0; i < to.length(); i++) {
        target[to.at(index, i)] += value;
      }
    }
  }

  static void put(Matrix a, Axis axis, int[] indices, Matrix values) {
    Lanes to = Lanes.of(a, axis);
    Lanes from = source(a, to, axis, indices, values);
    double[] elements = apartFrom(a, values);
    double[] target = a.writableElements();
    for (int k = 0; k < indices.length; k++) {
      copy(elements, from, k, target, to, indices[k]);
    }
  }

  static void accumulate(Matrix a, Axis axis, int[] indices, Matrix values) {
    Lanes to = Lanes.of(a, axis);
    Lanes from = source(a, to, axis, indices, values);
    double[] elements = apartFrom(a, values);
    double[] target = a.writableElements();
    for (int k = 0; k < indices.length; k++) {
      for (int i = 0; i < to.length(); i++) {
        target[to.at(indices[k], i)] += elements[from.at(k, i)];
      }
    }
  }

  /** What to put, when it has been seen to fit: nothing is written if not. */
  private static Lanes source(Matrix a, Lanes to, Axis axis, int[] indices, Matrix values) {
    requireAll(indices, to, a);
    Lanes from = Lanes.of(values, axis);
    if (from.count() != indices.length || from.length() != to.length()) {
      throw new IllegalArgumentException(
          String.format(
              "%s does not fit into %d %ss of a %s: give %d %ss of %d elements",
              values.shape(),
              indices.length,
              to.name(),
              a.shape(),
              indices.length,
              to.name(),
              to.length()));
    }
    return from;
  }

  /** The elements to put; a copy if they are those to be written. */
  private static double[] apartFrom(Matrix a, Matrix values) {
    return values.elements() == a.elements() ? a.elements().clone() : values.elements();
  }

  private static void requireAll(int[] indices, Lanes lanes, Matrix a) {
    for (int index : indices) {
      if (index < 0 || index >= lanes.count()) {
        throw new IndexOutOfBoundsException(
            String.format(
                "there is no %s %d in a %s: it has %d, counted from 0, and not from the end",
                lanes.name(), index, a.shape(), lanes.count()));
      }
    }
  }

  static Matrix concat(Axis axis, List<Matrix> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("concat needs at least one matrix to know the shape");
    }
    Lanes first = Lanes.of(parts.get(0), axis);
    int count = 0;
    for (Matrix part : parts) {
      requireAsLong(first, part, parts.get(0));
      count = Math.addExact(count, Lanes.of(part, axis).count());
    }
    Matrix result = ofLanes(first, count);
    int at = 0;
    for (Matrix part : parts) {
      int added = Lanes.of(part, axis).count();
      put(result, axis, range(at, added), part);
      at += added;
    }
    return result;
  }

  private static void requireAsLong(Lanes first, Matrix part, Matrix firstPart) {
    if (Lanes.of(part, first.axis()).length() != first.length()) {
      throw new IllegalArgumentException(
          String.format(
              "concat cannot put the %ss of a %s to those of a %s: they must have as many elements;"
                  + " give the other axis, or transpose() one",
              first.name(), part.shape(), firstPart.shape()));
    }
  }

  private static int[] range(int from, int count) {
    int[] indices = new int[count];
    Arrays.setAll(indices, i -> from + i);
    return indices;
  }
}
