package io.bocj;

import io.bocj.message.PostOffice;
import io.bocj.scheduler.Conductor;
import io.bocj.scheduler.LedThread;
import org.jspecify.annotations.Nullable;

/** The runtime behind the verbs of {@link Boc}: started on first use, and anew after shutdown. */
final class DefaultRuntime {
  private static final DefaultRuntime OF_THE_JVM = new DefaultRuntime();

  /** Null until first used, and after shutdown. Written under the monitor. */
  private volatile @Nullable BocRuntime runtime;

  /**
   * Messages of threads outside, which need no runtime; null until first used. Written under the
   * monitor.
   */
  private volatile @Nullable Messaging messaging;

  private DefaultRuntime() {}

  /** The one of the current thread: threads that are led have one of their own. */
  static DefaultRuntime current() {
    Conductor conductor = LedThread.conductor();
    return conductor == null ? OF_THE_JVM : of(conductor);
  }

  private static DefaultRuntime of(Conductor conductor) {
    Object known = conductor.home().get();
    if (known == null) {
      conductor.home().compareAndSet(null, new DefaultRuntime());
      known = conductor.home().get();
    }
    assert known != null;
    return (DefaultRuntime) known;
  }

  BocRuntime start() {
    BocRuntime known = runtime;
    return known != null && known.lifecycle().keepOpen() ? known : startAnew();
  }

  private synchronized BocRuntime startAnew() {
    BocRuntime known = runtime;
    if (known == null || !known.lifecycle().keepOpen()) {
      known = new RuntimeBuilder().office(messaging().office()).name("bocj").start();
      runtime = known;
    }
    return known;
  }

  /** Sends and receives on threads outside, and has the post office that outlives the runtime. */
  Messaging messaging() {
    Messaging known = messaging;
    return known != null ? known : openMessaging();
  }

  private synchronized Messaging openMessaging() {
    Messaging known = messaging;
    if (known == null) {
      known = new Messaging(null, new PostOffice(Defaults.messages()));
      messaging = known;
    }
    return known;
  }

  /** The runtime; null if none is up. */
  @Nullable BocRuntime running() {
    return runtime;
  }

  synchronized void forget(BocRuntime ended) {
    if (runtime == ended) {
      runtime = null;
    }
  }
}
