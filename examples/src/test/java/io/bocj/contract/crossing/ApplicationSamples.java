package io.bocj.contract.crossing;

import io.bocj.contract.crossing.Values.Account;
import io.bocj.contract.crossing.Values.Cache;
import io.bocj.contract.crossing.Values.Circle;
import io.bocj.contract.crossing.Values.Color;
import io.bocj.contract.crossing.Values.Operator;
import io.bocj.contract.crossing.Values.Outer;
import io.bocj.contract.crossing.Values.Pair;
import io.bocj.contract.crossing.Values.Point;
import io.bocj.contract.crossing.Values.Shape;
import io.bocj.contract.crossing.Values.Square;
import io.bocj.contract.crossing.Values.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Objects of the application's classes, and arrays. */
final class ApplicationSamples {
  static final List<Sample> ALL = new ArrayList<>();

  static {
    classes();
    nested();
    lambdas();
    arrays();
  }

  private ApplicationSamples() {}

  private static void add(String name, Supplier<Object> made) {
    ALL.add(Sample.of(name, made));
  }

  private static void classes() {
    add("record", () -> new Point(1, -2));
    add("class", () -> new Account("Ada"));
    add("generic class", () -> new Pair<>("a", new Point(1, 2)).knot());
    add("sealed hierarchy", () -> new Pair<Shape, Shape>(new Circle(1.5), new Square(2)));
    add("enum", () -> Color.GREEN);
    add("enum with bodies", () -> Operator.MINUS);
    add("Class", () -> Point.class);
    add("subclass of a collection", ApplicationSamples::cache);
    add("exception", () -> new IllegalStateException("oops", new Oops("deep")));
  }

  /** Read once more, to tell that it is ordered by access. */
  private static Object cache() {
    Cache cache = new Cache(3);
    for (String key : List.of("a", "b", "c")) {
      cache.put(key, cache.size());
    }
    cache.get("a");
    return cache;
  }

  private static final class Oops extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Oops(String message) {
      super(message);
    }
  }

  private static void nested() {
    record Local(String text) {}
    enum Level {
      LOW,
      HIGH
    }
    add("local record", () -> new Local("x"));
    add("local enum", () -> Level.HIGH);
    add("inner class", () -> new Outer().new Inner());
    add("anonymous class", () -> anonymous("captured"));
  }

  private static Object anonymous(String captured) {
    return new Object() {
      @Override
      public String toString() {
        return captured;
      }
    };
  }

  private static void lambdas() {
    add("lambda", () -> lambda("captured"));
    add("method reference", () -> (Text) new Point(1, 2)::toString);
  }

  private static Text lambda(String captured) {
    return () -> "lambda with " + captured;
  }

  private static void arrays() {
    add("boolean[]", () -> new boolean[] {true, false});
    add("byte[]", () -> new byte[] {1, 2});
    add("char[]", () -> new char[] {'a'});
    add("short[]", () -> new short[] {1});
    add("int[]", () -> new int[] {1, 2, 3});
    add("long[]", () -> new long[] {1L << 50});
    add("float[]", () -> new float[] {1.5f});
    add("double[]", () -> new double[0]);
    add("double[][]", () -> new double[][] {{1, 2}, null, {}});
    add("String[]", () -> new String[] {"a", null});
    add("Object[]", () -> new Object[] {1, "x", new Point(3, 4), new int[] {5}});
    add("array of records", () -> new Point[] {new Point(1, 2), null});
    add("array of interfaces", () -> new Shape[][] {{new Circle(1)}, {}, {new Square(2)}});
  }
}
