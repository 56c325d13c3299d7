package io.bocj.examples.bench;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far the program is: a bar on a terminal, else a line now and then. */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 100;

  private final ProgressBar bar;

  @SuppressWarnings(
      "SystemConsoleNull") // newer JDKs draw the bar into a file too, which does no harm
  Progress(int steps) {
    boolean terminal = System.console() != null;
    bar =
        new ProgressBarBuilder()
            .setTaskName("bench")
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

  void begin(Configuration configuration) {
    bar.setExtraMessage(configuration.toString());
  }

  void step() {
    bar.step();
  }

  @Override
  public void close() {
    bar.close();
  }
}
