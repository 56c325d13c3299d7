package io.bocj;

import io.bocj.scheduler.Conductor;
import io.bocj.scheduler.LedThread;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A future that, waited for by a thread that is led, lets others go on. */
final class LedFuture<T extends @Nullable Object> extends CompletableFuture<T> {
  private static final String WHAT = "the value of a cown";

  private LedFuture() {}

  /** A future for the current thread. */
  static <T extends @Nullable Object> CompletableFuture<T> create() {
    return LedThread.conductor() == null ? new CompletableFuture<>() : new LedFuture<>();
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new LedFuture<>();
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    letOthersGoOn(false);
    return super.get();
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (letOthersGoOn(true)) {
      return super.get(timeout, unit);
    }
    throw new TimeoutException();
  }

  @Override
  public T join() {
    try {
      letOthersGoOn(false);
    } catch (InterruptedException e) {
      // Joining cannot be interrupted.
      Thread.currentThread().interrupt();
    }
    return super.join();
  }

  private boolean letOthersGoOn(boolean limited) throws InterruptedException {
    Conductor conductor = LedThread.conductor();
    return conductor == null || conductor.await(this::isDone, WHAT, limited);
  }
}
