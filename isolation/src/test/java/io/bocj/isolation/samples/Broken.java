package io.bocj.isolation.samples;

import io.bocj.Fn0;

/** Its static initializer fails in interpreters only. */
public final class Broken {
  static {
    if ("broken-worker-0".equals(Broken.class.getClassLoader().getName())) {
      throw new IllegalStateException("no settings file");
    }
  }

  private Broken() {}

  public static Fn0<Integer> one() {
    return () -> 1;
  }
}
