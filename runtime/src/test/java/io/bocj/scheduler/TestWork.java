package io.bocj.scheduler;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work whose two parts are lambdas, and that has a number. */
final class TestWork implements Work {
  private static final Consumer<Worker> NOTHING = worker -> {};

  final int number;
  private final Consumer<? super Worker> run;
  private final Consumer<? super Worker> finish;
  private @Nullable Work link;

  private TestWork(int number, Consumer<? super Worker> run, Consumer<? super Worker> finish) {
    this.number = number;
    this.run = run;
    this.finish = finish;
  }

  /** Work to be queued, not run. */
  static TestWork number(int number) {
    return new TestWork(number, NOTHING, NOTHING);
  }

  static TestWork running(Consumer<? super Worker> run) {
    return new TestWork(0, run, NOTHING);
  }

  static TestWork finishing(Consumer<? super Worker> finish) {
    return new TestWork(0, NOTHING, finish);
  }

  static TestWork of(Consumer<? super Worker> run, Consumer<? super Worker> finish) {
    return new TestWork(0, run, finish);
  }

  @Override
  public void run(Worker worker) {
    run.accept(worker);
  }

  @Override
  public void finish(Worker worker) {
    finish.accept(worker);
  }

  @Override
  public @Nullable Work link() {
    return link;
  }

  @Override
  public void link(@Nullable Work next) {
    link = next;
  }
}
