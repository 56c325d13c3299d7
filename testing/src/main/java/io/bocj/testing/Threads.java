package io.bocj.testing;

import io.bocj.scheduler.LedThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Threads that run a task each. */
final class Threads {
  private final List<Interleaving.Task> tasks;
  private final ConcurrentLinkedQueue<Throwable> thrown = new ConcurrentLinkedQueue<>();

  Threads(Interleaving.Task... tasks) {
    this.tasks = List.of(tasks);
  }

  /** As threads are. */
  void run() throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (Interleaving.Task task : tasks) {
      threads.add(new LedThread(null, () -> guarded(task), "concurrently-" + threads.size()));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    rethrow();
  }

  /** As a seed leads them. */
  void runLed(SeededConductor conductor) throws Exception {
    Stage stage = conductor.stage();
    List<Actor> actors = new ArrayList<>();
    for (Interleaving.Task task : tasks) {
      Actor actor = stage.newCaller();
      actors.add(actor);
      actor.thread =
          new LedThread(conductor, () -> stage.play(actor, () -> guarded(task)), actor.name);
    }
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    for (Actor actor : actors) {
      actor.thread.setContextClassLoader(loader);
      stage.enter(actor);
      actor.thread.start();
    }
    conductor.await(() -> actors.stream().allMatch(Actor::gone), "threads of the test", false);
    rethrow();
  }

  private void guarded(Interleaving.Task task) {
    try {
      task.run();
    } catch (Throwable e) {
      thrown.add(e);
    }
  }

  private void rethrow() throws Exception {
    Throwable first = thrown.poll();
    if (first == null) {
      return;
    }
    for (Throwable other : thrown) {
      if (other != first) {
        first.addSuppressed(other);
      }
    }
    if (first instanceof Error error) {
      throw error;
    }
    throw (Exception) first;
  }
}
