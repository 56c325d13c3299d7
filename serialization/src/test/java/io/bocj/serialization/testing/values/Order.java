package io.bocj.serialization.testing.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Not serializable, and with no constructor without parameters. */
public class Order {
  public final String id;
  public List<Line> lines = new ArrayList<>();
  public Map<Object, Line> index = new HashMap<>();
  public transient int cached = 7;

  public Order(String id) {
    this.id = id;
  }

  public Order add(Line line) {
    lines.add(line);
    index.put("line " + index.size(), line);
    return this;
  }

  @Override
  public String toString() {
    return "Order " + id + lines;
  }

  /** A part of an order. */
  public static class Line {
    public final long amount;
    public @Nullable Object lock;

    public Line(long amount) {
      this.amount = amount;
    }

    @Override
    public String toString() {
      return "Line " + amount;
    }
  }
}
