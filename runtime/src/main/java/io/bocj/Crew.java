package io.bocj;

import io.bocj.spi.AcceptingInterpreter;
import io.bocj.spi.Interpreter;
import io.bocj.spi.InterpreterGroup;
import io.bocj.spi.InterpreterSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The workers of a runtime, each with an interpreter of its own. */
final class Crew {
  private final BocRuntime runtime;
  private final InterpreterGroup interpreters;
  private final List<BocWorker> workers = new ArrayList<>();

  /**
   * Makes the workers of a runtime that knows already what its class spaces are like.
   *
   * @throws IllegalStateException if an interpreter cannot be made
   */
  Crew(BocRuntime runtime, RuntimeSettings settings) {
    this.runtime = runtime;
    interpreters =
        Providers.interpreters(settings.isolation())
            .open(
                new InterpreterSettings(
                    settings.name(), settings.application(), settings.crossing().shared()));
    for (int i = 0; i < settings.workers(); i++) {
      workers.add(new BocWorker(i, newContext(i)));
    }
  }

  private Context newContext(int worker) {
    try {
      Interpreter interpreter = interpreters.create(worker);
      Crossings crossings = new Crossings(runtime.name(), worker);
      return runtime.isolation() == Isolation.NONE
          ? Context.byReference(runtime, interpreter, crossings)
          : Context.byParcel(
              runtime,
              AcceptingInterpreter.around(interpreter, runtime.crossing().accepted()),
              crossings);
    } catch (RuntimeException | Error e) {
      close();
      throw new IllegalStateException(
          "runtime "
              + runtime.name()
              + " cannot start: no interpreter for worker "
              + worker
              + ": "
              + e,
          e);
    }
  }

  /** By number. */
  List<BocWorker> workers() {
    return workers;
  }

  List<WorkerStats> stats() {
    return workers.stream().map(BocWorker::stats).toList();
  }

  /** Looks without being synchronized: what it finds may be over. */
  @Nullable Thread threadRunning(Behavior behavior) {
    for (BocWorker worker : workers) {
      if (worker.context().running() == behavior) {
        return worker.thread();
      }
    }
    return null;
  }

  /** Lets all class spaces go, the application's too. */
  void close() {
    for (BocWorker worker : workers) {
      worker.context().close();
    }
    interpreters.close();
    runtime.application().close();
  }
}
