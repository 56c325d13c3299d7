package io.bocj.examples.boids;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * Swing's event thread as a home, with the time of a frame between two behaviors, so that the eye
 * can follow. The thread itself does not wait, since it has a window to look after.
 */
final class EventThread implements Executor {
  private static final long PACE_NANOS = TimeUnit.SECONDS.toNanos(1) / 60;

  /** When the next behavior may run; the event thread's. */
  private long due = System.nanoTime();

  @Override
  public void execute(Runnable behavior) {
    SwingUtilities.invokeLater(() -> runWhenDue(behavior));
  }

  private void runWhenDue(Runnable behavior) {
    long now = System.nanoTime();
    long wait = due - now;
    if (wait > 0) {
      int millis = (int) TimeUnit.NANOSECONDS.toMillis(wait) + 1;
      Timer timer = new Timer(millis, event -> runWhenDue(behavior));
      timer.setRepeats(false);
      timer.start();
    } else {
      due = Math.max(due + PACE_NANOS, now);
      behavior.run();
    }
  }
}
