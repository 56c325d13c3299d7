package io.bocj.matrix;

import static io.bocj.matrix.ElementwiseTest.assertMessage;
import static io.bocj.matrix.Samples.assertElements;
import static io.bocj.matrix.Samples.assertSame;
import static io.bocj.matrix.Samples.lanes;
import static io.bocj.matrix.Samples.repeat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Parts that are read and written, against loops over elements. */
class SelectionOperationsTest {
  private static final int[] NONE = {};

  @Test
  void rowsAndColumnsAreTakenByTheirIndices() {
    repeat(
        200,
        samples -> {
          Matrix a = samples.anyNotEmpty();
          Axis axis = samples.axis();
          int[] indices = indices(samples, a, axis);
          Matrix taken = a.take(axis, indices);
          if (axis == Axis.ROWS) {
            assertElements(indices.length, a.columns(), (i, j) -> a.get(indices[i], j), taken);
          } else {
            assertElements(a.rows(), indices.length, (i, j) -> a.get(i, indices[j]), taken);
          }
        });
    assertSame(Matrix.zeros(0, 3), Matrix.ones(2, 3).take(Axis.ROWS, NONE));
    assertSame(Matrix.rowVector(3, 4), Matrix.of(2, 2, 1, 2, 3, 4).row(1));
    assertSame(Matrix.columnVector(2, 4), Matrix.of(2, 2, 1, 2, 3, 4).column(1));
  }

  private static int[] indices(Samples samples, Matrix a, Axis axis) {
    return samples.random.ints(samples.length(), 0, lanes(a, axis)).toArray();
  }

  @Test
  void rowsAndColumnsAreWritten() {
    repeat(
        200,
        samples -> {
          Matrix a = samples.anyNotEmpty();
          Axis axis = samples.axis();
          int[] indices = indices(samples, a, axis);
          Matrix values =
              axis == Axis.ROWS
                  ? samples.matrix(indices.length, a.columns())
                  : samples.matrix(a.rows(), indices.length);
          double number = samples.number();
          Matrix put = a.copy();
          Matrix added = a.copy();
          Matrix filled = a.copy();
          Matrix raised = a.copy();
          for (int k = 0; k < indices.length; k++) {
            for (int i = 0; i < Samples.lane(a, axis, 0).length; i++) {
              int row = axis == Axis.ROWS ? indices[k] : i;
              int column = axis == Axis.ROWS ? i : indices[k];
              double value = axis == Axis.ROWS ? values.get(k, i) : values.get(i, k);
              put.set(row, column, value);
              added.set(row, column, added.get(row, column) + value);
              filled.set(row, column, number);
              raised.set(row, column, raised.get(row, column) + number);
            }
          }
          assertSame(put, changed(a, m -> m.put(axis, indices, values)));
          assertSame(added, changed(a, m -> m.accumulate(axis, indices, values)));
          assertSame(filled, changed(a, m -> m.put(axis, indices, number)));
          assertSame(raised, changed(a, m -> m.accumulate(axis, indices, number)));
        });
  }

  private static Matrix changed(Matrix a, java.util.function.Consumer<Matrix> change) {
    Matrix copy = a.copy();
    change.accept(copy);
    return copy;
  }

  @Test
  void aMatrixMayBePutIntoItself() {
    Matrix a = Matrix.of(2, 2, 1, 2, 3, 4);
    a.put(Axis.ROWS, new int[] {1, 0}, a);
    assertSame(Matrix.of(2, 2, 3, 4, 1, 2), a);
    a.accumulate(Axis.COLUMNS, new int[] {1, 0}, a);
    assertSame(Matrix.of(2, 2, 7, 7, 3, 3), a);
    a.setSlice(0, 0, a);
    assertSame(Matrix.of(2, 2, 7, 7, 3, 3), a);
  }

  @Test
  void rectanglesAreReadAndWritten() {
    repeat(
        200,
        samples -> {
          Matrix a = samples.any();
          int fromRow = samples.random.nextInt(a.rows() + 1);
          int toRow = fromRow + samples.random.nextInt(a.rows() - fromRow + 1);
          int fromColumn = samples.random.nextInt(a.columns() + 1);
          int toColumn = fromColumn + samples.random.nextInt(a.columns() - fromColumn + 1);
          Matrix slice = a.slice(fromRow, toRow, fromColumn, toColumn);
          assertElements(
              toRow - fromRow,
              toColumn - fromColumn,
              (i, j) -> a.get(fromRow + i, fromColumn + j),
              slice);
          assertSame(a.slice(fromRow, toRow, 0, a.columns()), a.rows(fromRow, toRow));
          assertSame(a.slice(0, a.rows(), fromColumn, toColumn), a.columns(fromColumn, toColumn));
          Matrix block = samples.matrix(slice.rows(), slice.columns());
          Samples.Element written =
              (i, j) ->
                  i >= fromRow && i < toRow && j >= fromColumn && j < toColumn
                      ? block.get(i - fromRow, j - fromColumn)
                      : a.get(i, j);
          Matrix set = changed(a, m -> m.setSlice(fromRow, fromColumn, block));
          assertElements(a.rows(), a.columns(), written, set);
          block.fill(7);
          Matrix filled = changed(a, m -> m.fillSlice(fromRow, toRow, fromColumn, toColumn, 7));
          assertElements(a.rows(), a.columns(), written, filled);
        });
  }

  @Test
  void whatIsNotThereIsRefused() {
    Matrix a = Matrix.zeros(2, 3);
    assertNotThere(
        "there is no row 2 in a 2x3: it has 2, counted from 0, and not from the end",
        () -> a.row(2));
    assertNotThere("there is no column -1 in a 2x3", () -> a.column(-1));
    assertNotThere("there is no column 3 in a 2x3", () -> a.take(Axis.COLUMNS, 0, 3));
    assertNotThere("there are no rows 1 to 3 in a 2x3", () -> a.rows(1, 3));
    assertNotThere("there are no columns 2 to 1 in a 2x3", () -> a.columns(2, 1));
    assertNotThere("there are no rows -1 to 1 in a 2x3", () -> a.fillSlice(-1, 1, 0, 1, 1));
    assertNotThere("there are no columns 1 to 4 in a 2x3", () -> a.setSlice(0, 1, a));
    assertNotThere("there is no row 5 in a 2x3", () -> a.put(Axis.ROWS, new int[] {0, 5}, 1));
    assertNotThere("there is no row 5", () -> a.accumulate(Axis.ROWS, new int[] {0, 5}, 1));
    assertNotThere("there is no row 5", () -> a.put(Axis.ROWS, new int[] {0, 5}, a));
    assertMessage(
        "2x3 does not fit into 1 rows of a 2x3: give 1 rows of 3 elements",
        () -> a.put(Axis.ROWS, new int[] {0}, Matrix.ones(2, 3)));
    assertMessage(
        "2x2 does not fit into 2 rows of a 2x3",
        () -> a.accumulate(Axis.ROWS, new int[] {0, 1}, Matrix.ones(2, 2)));
    assertSame(Matrix.zeros(2, 3), a);
  }

  private static void assertNotThere(String expected, Executable body) {
    String message = assertThrows(IndexOutOfBoundsException.class, body).getMessage();
    assertTrue(message.startsWith(expected), message);
  }

  @Test
  void rowsAndColumnsComeOneByOne() {
    Matrix a = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
    List<Matrix> rows = a.stream(Axis.ROWS).toList();
    assertEquals(2, rows.size());
    assertSame(Matrix.rowVector(4, 5, 6), rows.get(1));
    assertEquals(List.of(5.0, 7.0, 9.0), a.stream(Axis.COLUMNS).map(Matrix::sum).toList());
    assertSame(a, Matrix.concat(Axis.ROWS, rows));
  }

  @Test
  void matricesAreJoined() {
    repeat(
        100,
        samples -> {
          int common = samples.length();
          Matrix a = samples.matrix(samples.length(), common);
          Matrix b = samples.matrix(samples.length(), common);
          Samples.Element below = (i, j) -> i < a.rows() ? a.get(i, j) : b.get(i - a.rows(), j);
          Matrix joined = Matrix.concat(Axis.ROWS, a, b);
          assertElements(a.rows() + b.rows(), common, below, joined);
          Matrix beside = Matrix.concat(Axis.COLUMNS, a.transpose(), b.transpose());
          assertSame(joined.transpose(), beside);
        });
    assertMessage("concat needs at least one matrix", () -> Matrix.concat(Axis.ROWS));
    assertMessage(
        "concat cannot put the rows of a 1x3 to those of a 2x2: they must have as many elements",
        () -> Matrix.concat(Axis.ROWS, Matrix.ones(2, 2), Matrix.ones(1, 3)));
  }
}
