package io.bocj.serialization.testing.values;

import io.bocj.Transferable;
import java.util.ArrayList;
import java.util.List;

/** A move type of the application, with fields that are copied. */
public final class Grid extends Transferable<double[]> {
  public final int columns;
  public final List<Object> notes = new ArrayList<>();

  public Grid(int columns, double... cells) {
    super(cells);
    this.columns = columns;
  }

  public double[] cells() {
    return storage();
  }

  public void put(int index, double value) {
    writableStorage()[index] = value;
  }

  /** For calls from outside of the interpreter. */
  public static double[] cellsOf(Object grid) {
    return ((Grid) grid).cells();
  }

  public static Object make(double[] cells) {
    return new Grid(cells.length, cells);
  }
}
