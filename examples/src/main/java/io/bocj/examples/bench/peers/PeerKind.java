package io.bocj.examples.bench.peers;

import io.bocj.Isolation;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/** The peers, by name. */
enum PeerKind {
  BOCJ_NONE("bocj, NONE", "", (n, accounts) -> new BocjPeer(Isolation.NONE, n, accounts)),
  BOCJ_CLASS_LOADER(
      "bocj, CLASS_LOADER", "", (n, accounts) -> new BocjPeer(Isolation.CLASS_LOADER, n, accounts)),
  PEKKO("Pekko typed actors", Lacks.TWO_AT_ONCE, PekkoPeer::new),
  SYNCHRONIZED(
      "synchronized, threads",
      Lacks.ORDER,
      (n, accounts) -> new SynchronizedPeer(Pools.platform(n), n, accounts)),
  LOCKS(
      "ReentrantLock, threads",
      Lacks.ORDER,
      (n, accounts) -> new LockPeer(Pools.platform(n), n, accounts)),
  VIRTUAL_SYNCHRONIZED(
      "synchronized, virtual threads",
      Lacks.ORDER,
      (n, accounts) -> new SynchronizedPeer(Pools.virtual(), n, accounts)),
  VIRTUAL_LOCKS(
      "ReentrantLock, virtual threads",
      Lacks.ORDER,
      (n, accounts) -> new LockPeer(Pools.virtual(), n, accounts)),
  FUTURES(
      "CompletableFuture chains",
      Lacks.MANY_SCHEDULERS,
      (n, accounts) -> new FuturePeer(new ForkJoinPool(n), n, accounts)),
  EXECUTORS("an executor for each account", Lacks.TWO_AT_ONCE, ExecutorPeer::new);

  private final String label;
  private final String lacks;

  @SuppressWarnings("ImmutableEnumChecker") // a lambda that captures nothing
  private final Peer.Factory factory;

  /** What a peer does not guarantee, of what bocj does. */
  private static final class Lacks {
    static final String TWO_AT_ONCE = "two accounts held at once: money is on its way";
    static final String ORDER = "order of tasks; no deadlock unless all take locks in one order";
    static final String MANY_SCHEDULERS =
        "more than one thread that asks; going on after a failure";
  }

  PeerKind(String label, String lacks, Peer.Factory factory) {
    this.label = label;
    this.lacks = lacks;
    this.factory = factory;
  }

  Peer open(int threads, int accounts) {
    return factory.open(threads, accounts);
  }

  String lacks() {
    return lacks;
  }

  /** Whether it has a thread for each account, however many are asked for. */
  boolean hasItsOwnThreads() {
    return this == EXECUTORS;
  }

  /** Whether this JDK has what it needs. */
  boolean isThere() {
    return !isVirtual() || Pools.hasVirtual();
  }

  private boolean isVirtual() {
    return this == VIRTUAL_SYNCHRONIZED || this == VIRTUAL_LOCKS;
  }

  /** What the JVM has to be told. */
  List<String> jvmOptions(int threads) {
    if (isVirtual()) {
      return List.of("-Djdk.virtualThreadScheduler.parallelism=" + threads);
    }
    return this == PEKKO ? quietPekko() : List.of();
  }

  /** Its logging facade has nothing behind it, and its use of Unsafe newer JDKs warn of. */
  private static List<String> quietPekko() {
    String quiet = "-Dslf4j.internal.verbosity=ERROR";
    return Runtime.version().feature() < 23
        ? List.of(quiet)
        : List.of(quiet, "--sun-misc-unsafe-memory-access=allow");
  }

  /** The name as it stands in the table. */
  @Override
  public String toString() {
    return label;
  }
}
