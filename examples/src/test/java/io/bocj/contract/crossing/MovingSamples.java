package io.bocj.contract.crossing;

import io.bocj.MovedBuffer;
import io.bocj.MovedBytes;
import io.bocj.MovedDoubles;
import io.bocj.MovedFloats;
import io.bocj.MovedInts;
import io.bocj.MovedLongs;
import io.bocj.Transferable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Handles whose storage changes hands. */
final class MovingSamples {
  static final List<Sample> ALL = new ArrayList<>();

  static {
    add("MovedBytes", () -> MovedBytes.wrap(new byte[] {1, 2}));
    add("MovedInts", () -> MovedInts.wrap(1, 2, 3));
    add("MovedLongs", () -> MovedLongs.wrap(1L << 50));
    add("MovedFloats", () -> MovedFloats.wrap(1.5f));
    add("MovedDoubles", () -> MovedDoubles.wrap(1.5, 2.5));
    add("MovedBuffer", MovingSamples::buffer);
    add("Transferable", () -> new Grid("measured", 1, 2, 3, 4));
  }

  private MovingSamples() {}

  private static void add(String name, Supplier<Object> made) {
    ALL.add(Sample.of(name, made));
  }

  private static MovedBuffer buffer() {
    MovedBuffer direct = MovedBuffer.allocateDirect(8);
    direct.buffer().putInt(7);
    return direct;
  }

  /**
   * What a handle holds.
   *
   * @throws IllegalStateException if it is revoked
   */
  static Object storage(Object handle) {
    if (handle instanceof MovedBytes bytes) {
      return bytes.array();
    }
    if (handle instanceof MovedInts ints) {
      return ints.array();
    }
    if (handle instanceof MovedLongs longs) {
      return longs.array();
    }
    if (handle instanceof MovedFloats floats) {
      return floats.array();
    }
    if (handle instanceof MovedDoubles doubles) {
      return doubles.array();
    }
    return handle instanceof MovedBuffer buffer ? buffer.buffer() : ((Grid) handle).cells();
  }

  /** A move type of the application, with a field that is copied. */
  private static final class Grid extends Transferable<double[]> {
    private final StringBuilder note;

    Grid(String note, double... cells) {
      super(cells);
      this.note = new StringBuilder(note);
    }

    double[] cells() {
      return storage();
    }

    @Override
    public String toString() {
      return super.toString() + " " + note;
    }
  }
}
