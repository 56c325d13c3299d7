package io.bocj.examples.measure;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far the program is: a bar on a terminal, else a line now and then. */
public final class Progress implements AutoCloseable {
  private static final int WIDTH = 100;

  private final ProgressBar bar;

  /**
   * Shows that nothing has been done yet.
   *
   * @param program what is run
   * @param steps how many steps there will be
   */
  @SuppressWarnings(
      "SystemConsoleNull") // newer JDKs draw the bar into a file too, which does no harm
  public Progress(String program, int steps) {
    boolean terminal = System.console() != null;
    bar =
        new ProgressBarBuilder()
            .setTaskName(program)
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(terminal ? bar() : lines())
            .setUpdateIntervalMillis((int) interval(terminal).toMillis())
            .build();
  }

  private static ProgressBarConsumer bar() {
    return new ConsoleProgressBarConsumer(System.out, WIDTH);
  }

  private static ProgressBarConsumer lines() {
    return new DelegatingProgressBarConsumer(System.out::println, WIDTH);
  }

  private static Duration interval(boolean terminal) {
    return terminal ? Duration.ofSeconds(1) : Duration.ofMinutes(1);
  }

  /**
   * Says what is done now.
   *
   * @param what to be shown
   */
  public void begin(String what) {
    bar.setExtraMessage(what);
  }

  /** One step has been done. */
  public void step() {
    bar.step();
  }

  @Override
  public void close() {
    bar.close();
  }
}
