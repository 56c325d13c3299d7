package io.bocj.examples.idle;

import io.bocj.Boc;
import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.examples.measure.Protocol;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** What a forked JVM runs: a runtime is busy, then idle, then woken again and again. */
final class Fork {
  private static final int BUSY_BEHAVIORS = 300_000;
  private static final int BUSY_COWNS = 64;
  private static final int WARM_UPS = 200;
  private static final double PERCENT = 100;

  /** For what the JVM does of its own accord after it was busy: compiling, say. */
  private static final Duration SETTLING = Duration.ofSeconds(1);

  /**
   * How long a body goes on before it schedules anything. Its own start has woken another worker to
   * watch over it; where all cores were busy at that moment, the system may leave that worker
   * behind this one for a time slice.
   */
  private static final long BEFORE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  /** Workers sleep at least for this long before they are woken. */
  private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  /** How long a body goes on that has scheduled something: until another worker has it. */
  private static final long GOES_ON_NANOS = TimeUnit.MILLISECONDS.toNanos(3);

  /** The watcher looks round every 10 ms at most, and has to look twice. */
  private static final long GOES_ON_LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

  /** Those take so long that there are fewer. */
  private static final int FEWER = 25;

  private final Assignment assignment;
  private final BocRuntime runtime;
  private final List<Thread> workers;

  private Fork(Assignment assignment, BocRuntime runtime, String name) {
    this.assignment = assignment;
    this.runtime = runtime;
    workers =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith(name + "-worker-"))
            .toList();
  }

  /**
   * Runs an assignment.
   *
   * @param args the assignment, as {@link Protocol} writes it
   */
  public static void main(String... args) throws InterruptedException {
    Assignment assignment = Protocol.assignment(args[0], Assignment.class);
    String name = "idle";
    try (BocRuntime runtime =
        BocRuntime.builder()
            .name(name)
            .workers(assignment.workers())
            .isolation(assignment.isolation())
            .start()) {
      System.out.println(Protocol.line(new Fork(assignment, runtime, name).measure()));
    }
  }

  private Sample measure() throws InterruptedException {
    beBusy();
    double cpu = cpuPercent();
    Latencies outside = latencies(assignment.samples(), this::outside);
    if (assignment.workers() == 1) {
      return new Sample(cpu, outside, null, null);
    }
    return new Sample(
        cpu,
        outside,
        latencies(assignment.samples(), () -> handedOver(2, GOES_ON_NANOS)),
        latencies(
            Math.max(1, assignment.samples() / FEWER), () -> handedOver(1, GOES_ON_LONG_NANOS)));
  }

  private void beBusy() {
    List<Cown<Integer>> cowns = Stream.generate(() -> runtime.cown(0)).limit(BUSY_COWNS).toList();
    for (int i = 0; i < BUSY_BEHAVIORS; i++) {
      runtime.when(cowns.get(i % BUSY_COWNS)).run(cown -> cown.set(cown.get() + 1));
    }
    runtime.quiesce();
  }

  // ---- idleness -------------------------------------------------------------------------------

  private double cpuPercent() throws InterruptedException {
    Thread.sleep(SETTLING.toMillis());
    Duration before = cpu();
    long start = System.nanoTime();
    Thread.sleep(Duration.ofSeconds(assignment.seconds()).toMillis());
    long nanos = System.nanoTime() - start;
    return PERCENT * cpu().minus(before).toNanos() / nanos;
  }

  private static Duration cpu() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .orElseThrow(() -> new IllegalStateException("this system tells no times of processes"));
  }

  // ---- wake-ups -------------------------------------------------------------------------------

  private Latencies latencies(int samples, LongSupplier measured) {
    int warmUps = Math.min(samples, WARM_UPS);
    long[] nanos = new long[warmUps + samples];
    for (int i = 0; i < nanos.length; i++) {
      awaitSleep();
      nanos[i] = measured.getAsLong();
    }
    return Latencies.of(Arrays.copyOfRange(nanos, warmUps, nanos.length));
  }

  /** Until all workers have been sleeping for a while. */
  private void awaitSleep() {
    do {
      LockSupport.parkNanos(REST_NANOS);
    } while (!workers.stream().allMatch(Fork::sleeps));
  }

  private static boolean sleeps(Thread worker) {
    return worker.getState() == Thread.State.WAITING;
  }

  private long outside() {
    long start = System.nanoTime();
    Cown<Long> began = runtime.when().call(System::nanoTime);
    runtime.quiesce();
    return began.unwrap() - start;
  }

  /**
   * What a body returns that has scheduled another.
   *
   * @param start when it did
   * @param began when that began
   */
  private record HandOver(long start, Cown<Long> began) {}

  private long handedOver(int nth, long goesOn) {
    Cown<HandOver> result = runtime.when().call(() -> schedule(nth, goesOn));
    runtime.quiesce();
    HandOver handOver = result.unwrap();
    return handOver.began().unwrap() - handOver.start();
  }

  /** In a body: schedules some behaviors, of which the last one counts, and goes on. */
  private static HandOver schedule(int n, long goesOn) {
    goOn(BEFORE_NANOS);
    for (int i = 1; i < n; i++) {
      Boc.when().run(() -> {});
    }
    long start = System.nanoTime();
    Cown<Long> began = Boc.when().call(System::nanoTime);
    goOn(goesOn);
    return new HandOver(start, began);
  }

  private static void goOn(long nanos) {
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
