package io.bocj.contract.crossing;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Classes of the application, of the usual kinds. */
final class Values {
  private Values() {}

  record Point(int x, int y) {}

  enum Color {
    RED,
    GREEN
  }

  /** Its constants have bodies. */
  enum Operator {
    PLUS {
      @Override
      int apply(int a, int b) {
        return a + b;
      }
    },
    MINUS {
      @Override
      int apply(int a, int b) {
        return a - b;
      }
    };

    abstract int apply(int a, int b);
  }

  sealed interface Shape permits Circle, Square {}

  record Circle(double radius) implements Shape {}

  /** No record. */
  static final class Square implements Shape {
    private final double side;

    Square(double side) {
      this.side = side;
    }

    @Override
    public String toString() {
      return "Square " + side;
    }
  }

  /** A generic class that refers to itself. */
  static final class Pair<A, B> {
    private final A first;
    private final B second;
    private @Nullable Pair<?, ?> self;

    Pair(A first, B second) {
      this.first = first;
      this.second = second;
    }

    Pair<A, B> knot() {
      self = this;
      return this;
    }

    @Override
    public String toString() {
      return first + " and " + second + (self == this ? ", knotted" : "");
    }
  }

  /** Not serializable in any way, no constructor without parameters, a transient field. */
  static class Account {
    private final String owner;
    private transient int cached = 7;

    Account(String owner) {
      this.owner = Objects.requireNonNull(owner);
    }

    @Override
    public String toString() {
      return owner + " " + (cached == 7 || cached == 0);
    }
  }

  /** Extends a map that is ordered by access, and drops what was not used lately. */
  static final class Cache extends LinkedHashMap<String, Integer> {
    private static final long serialVersionUID = 1L;

    private final int limit;

    Cache(int limit) {
      super(16, 0.75f, true);
      this.limit = limit;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
      return size() > limit;
    }

    /** Says what would be dropped after a look at the eldest. */
    @Override
    public String toString() {
      String before = super.toString();
      keySet().stream().findFirst().ifPresent(this::get);
      return before + " " + super.toString() + " " + limit;
    }
  }

  /** An interface for lambdas. */
  interface Text extends Supplier<String>, Serializable {}

  /** Has an inner class that uses nothing of it but what it is. */
  static final class Outer {
    private final String text = "outer";

    final class Inner {
      @Override
      public String toString() {
        return "inner of " + text;
      }
    }
  }
}
