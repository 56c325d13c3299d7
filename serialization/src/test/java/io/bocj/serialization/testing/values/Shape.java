package io.bocj.serialization.testing.values;

/** An enum whose constants have bodies. */
public enum Shape {
  CIRCLE {
    @Override
    int corners() {
      return 0;
    }
  },
  SQUARE {
    @Override
    int corners() {
      return 4;
    }
  };

  abstract int corners();
}
