package io.bocj.serialization.testing.values;

/** Tells when it is initialized, and in which interpreter. */
public class Planted {
  static {
    Traces.leave(Planted.class);
  }

  /** One that could cross, if it were the version that is asked for. */
  public static class Versioned {
    static {
      Traces.leave(Versioned.class);
    }

    public int number = 1;
  }

  /** Extends what cannot cross. */
  public static class Unwanted extends Thread {
    static {
      Traces.leave(Unwanted.class);
    }
  }

  /** Constants are made when an enum is initialized. */
  public enum Choice {
    ONE;

    static {
      Traces.leave(Choice.class);
    }
  }
}
