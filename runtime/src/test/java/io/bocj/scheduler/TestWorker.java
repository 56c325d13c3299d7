package io.bocj.scheduler;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A worker that keeps what has escaped from work. */
final class TestWorker extends Worker {
  final Queue<Throwable> escaped = new ConcurrentLinkedQueue<>();

  TestWorker(int index) {
    super(index);
  }

  TestWorker(int index, WorkQueue queue) {
    super(index, queue);
  }

  @Override
  protected void onEscaped(Work work, Throwable thrown) {
    escaped.add(thrown);
    if (thrown instanceof AssertionError) {
      throw new IllegalStateException("thrown by the handler as well");
    }
  }
}
