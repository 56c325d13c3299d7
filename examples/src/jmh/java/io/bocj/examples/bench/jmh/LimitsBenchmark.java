package io.bocj.examples.bench.jmh;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The least that a behavior can take on a JVM and a machine: objects as large as those that it is
 * made of, allocated and linked, and the atomic operations that it cannot do without, on one thread
 * and with nothing around them. The rest of what {@code bench} measures are instructions.
 *
 * <p>The objects are those of a 64-bit JVM with compressed references: a behavior has 64 bytes, a
 * result cown or a further handle 40, the body of a workload 16 or 24, a boxed number 16.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {
      "-Xms2g",
      "-Xmx2g",
      "-XX:+AlwaysPreTouch",
      "-XX:+UseParallelGC",
      "-XX:+UseCondCardMark"
    })
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LimitsBenchmark {
  private static final int STATIONS = 503;
  private static final int ACCOUNTS = 64;

  private static final VarHandle TAIL;

  static {
    try {
      TAIL = MethodHandles.lookup().findVarHandle(Cown.class, "tail", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Cown[] stations = cowns(STATIONS);
  private final Cown[] accounts = cowns(ACCOUNTS);
  private final Cown deferred = new Cown();
  private final Cown queue = new Cown();

  private Object last = queue;
  private int turn;

  /** For JMH. */
  public LimitsBenchmark() {}

  /** Whatever has a tail; 40 bytes, as a cown and a handle. */
  private static final class Cown {
    Object tail;
    Object state;
    Object waiting;
    long id;
    int readers;
  }

  /** 64 bytes. */
  private static final class Behavior {
    Object cown;
    Object result;
    Object body;
    Object state;
    Object runtime;
    Object self;
    Object other;
    Object scope;
    Object status;
    Object link;
    Object local;
    int pending;
    byte invocation;
  }

  /** 24 bytes. */
  private static final class Body {
    int at;
    int left;
    Object what;
  }

  /** 16 bytes. */
  private static final class Boxed {
    final int value;

    Boxed(int value) {
      this.value = value;
    }
  }

  private static Cown[] cowns(int n) {
    return Stream.generate(Cown::new).limit(n).toArray(Cown[]::new);
  }

  private Behavior behavior(Object body) {
    Behavior made = new Behavior();
    made.result = new Cown();
    made.body = body;
    made.self = made;
    made.runtime = this;
    made.pending = 1;
    return made;
  }

  private static void beBorn(Behavior behavior) {
    TAIL.compareAndSet((Cown) behavior.result, null, behavior);
  }

  private int next(int n) {
    turn = turn + 1 < n ? turn + 1 : 0;
    return turn;
  }

  /** As in {@code no-cown-within}: taken from the queue, and its result is born. */
  @Benchmark
  public void noCown() {
    Behavior made = behavior(stations);
    TAIL.compareAndSet(queue, last, made);
    beBorn(made);
    last = made;
  }

  /** As in {@code recursive}: enters, and its result is born. */
  @Benchmark
  public void recursive() {
    Behavior made = behavior(new Body());
    made.state = new Boxed(turn);
    TAIL.getAndSet(queue, made);
    beBorn(made);
    last = made;
  }

  /**
   * As in {@code ring}: enters, is taken from the deferred slot, leaves, and its result is born.
   */
  @Benchmark
  public void ring() {
    Cown cown = stations[next(STATIONS)];
    Behavior made = behavior(new Body());
    made.state = new Boxed(turn);
    TAIL.getAndSet(cown, made);
    TAIL.setRelease(deferred, made);
    TAIL.getAndSet(deferred, null);
    TAIL.compareAndSet(cown, made, null);
    beBorn(made);
    last = made;
  }

  /**
   * As in {@code bank-generator}: enters twice, is waited for twice, is taken from the queue, and
   * its result is born.
   */
  @Benchmark
  public void bank() {
    Cown one = accounts[next(ACCOUNTS)];
    Cown other = accounts[(turn * 31 + 7) % ACCOUNTS];
    Behavior made = behavior(new Boxed(turn));
    Cown handle = new Cown();
    made.other = handle;
    made.state = new Boxed(turn);
    handle.state = new Boxed(turn);
    TAIL.getAndSet(one, made);
    TAIL.getAndSet(other, handle);
    TAIL.compareAndSet(handle, null, made);
    TAIL.compareAndSet(handle, made, null);
    TAIL.compareAndSet(queue, last, made);
    beBorn(made);
    last = made;
  }
}
