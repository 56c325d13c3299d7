package io.bocj.jcstress;

/** Between two steps of a planted mistake: makes what is rare frequent. */
public final class Pause {
  private static final int TURNS = 20;

  private Pause() {}

  /** About a microsecond. */
  public static void between() {
    for (int i = 0; i < TURNS; i++) {
      Thread.onSpinWait();
    }
  }
}
