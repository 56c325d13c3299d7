package io.bocj.message;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Queues by tag: made when a tag is first used, and given up again when there are many that nobody
 * uses, so that a program may use a new tag for each question it asks.
 *
 * <p>Who finds nothing looks again for a while before it sleeps, as waking a thread takes longer
 * than most answers do; unless there is but one processor, which the answer would need.
 */
public final class PostOffice {
  /** So many queues are kept whether or not they are in use. */
  static final int FEW = 1024;

  /** About what it takes to put a thread to sleep and wake it. */
  private static final long SPIN_NANOS = TimeUnit.MICROSECONDS.toNanos(20);

  /** Looking is a read of what senders write, and slows them down. */
  private static final int LONGEST_PAUSE = 16;

  /** Nobody can wake who waits for room but by giving it, so he looks whether to go on. */
  private static final long ROOM_NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private static final boolean SPINS = Runtime.getRuntime().availableProcessors() > 1;

  private final Capacity capacity;
  private final ConcurrentHashMap<String, TagQueue> queues = new ConcurrentHashMap<>();

  /** At how many queues to look for those that nobody uses; grows with those in use. */
  private final AtomicInteger sweepAt = new AtomicInteger(FEW);

  /**
   * A post office without letters.
   *
   * @param capacity of each tag's queue
   */
  public PostOffice(Capacity capacity) {
    this.capacity = capacity;
  }

  // ---- sending --------------------------------------------------------------------------------

  /**
   * Leaves a letter.
   *
   * @param tag under which tag
   * @param contents at rest
   * @param waiting how to wait for room, if need be
   * @throws IllegalStateException if there is no room and senders do not wait, or if {@code
   *     waiting} has ended that
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void send(String tag, @Nullable Object contents, Waiting waiting)
      throws InterruptedException {
    Letter letter = new Letter(tag, contents);
    TagQueue queue = queue(tag);
    while (!accepts(queue, tag, waiting) || !queue.push(letter)) {
      queue = queue(tag);
    }
  }

  /** False if the queue was retired meanwhile. */
  private boolean accepts(TagQueue queue, String tag, Waiting waiting) throws InterruptedException {
    Semaphore room = queue.room();
    if (room == null || room.tryAcquire()) {
      return true;
    }
    if (!capacity.blocks()) {
      throw new IllegalStateException(
          "the queue of \""
              + tag
              + "\" is full: "
              + capacity.letters()
              + " messages wait to be received; receive or drain some first, or have send wait"
              + " with builder().messages(.., OnFull.BLOCK)");
    }
    // Nobody gives room at a queue that is retired: who had it has gone on to another one with it.
    while (!queue.retired() && !awaitRoom(queue, room, waiting)) {}
    return !queue.retired();
  }

  /** Waits for a while; false if there still is none. */
  private static boolean awaitRoom(TagQueue queue, Semaphore room, Waiting waiting)
      throws InterruptedException {
    long before = queue.giving();
    if (room.tryAcquire()) {
      return true;
    }
    BooleanSupplier couldGoOn = () -> queue.retired() || queue.mayHaveRoom(before);
    waiting.begin(true, couldGoOn);
    try {
      waiting.check();
      long nap = Math.min(ROOM_NAP_NANOS, waiting.longestNap());
      return room.tryAcquire(nap, TimeUnit.NANOSECONDS);
    } catch (IllegalStateException e) {
      // Whoever was the last to receive may have done so before the check.
      if (room.tryAcquire()) {
        return true;
      }
      throw e;
    } finally {
      waiting.end(true, couldGoOn);
    }
  }

  // ---- receiving ------------------------------------------------------------------------------

  /**
   * Takes the oldest letter of the first tag that has one.
   *
   * @param tags one or more, the preferred ones first
   * @param deadline until when to wait, as of {@link System#nanoTime}
   * @param forEver whether that is so far off that nobody lives to see it
   * @param waiting how to wait
   * @return the letter; null if the deadline came first
   * @throws IllegalStateException if {@code waiting} has ended that
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public @Nullable Letter receive(String[] tags, long deadline, boolean forEver, Waiting waiting)
      throws InterruptedException {
    Letter found = poll(tags);
    if (found == null && deadline - System.nanoTime() > 0) {
      found = spin(tags, deadline);
      if (found == null) {
        found = await(tags, deadline, forEver, waiting);
      }
    }
    return found;
  }

  private @Nullable Letter poll(String[] tags) {
    for (String tag : tags) {
      TagQueue queue = queues.get(tag);
      Letter found = queue == null ? null : queue.poll();
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Letter spin(String[] tags, long deadline) {
    if (!SPINS) {
      return null;
    }
    long start = System.nanoTime();
    long end = Math.min(SPIN_NANOS, deadline - start);
    Letter found = null;
    for (int pause = 1; found == null && System.nanoTime() - start < end; ) {
      for (int i = 0; i < pause; i++) {
        Thread.onSpinWait();
      }
      pause = Math.min(2 * pause, LONGEST_PAUSE);
      found = poll(tags);
    }
    return found;
  }

  private @Nullable Letter await(String[] tags, long deadline, boolean forEver, Waiting waiting)
      throws InterruptedException {
    Letter found = null;
    while (found == null && deadline - System.nanoTime() > 0) {
      found = sleep(tags, deadline, forEver, waiting);
    }
    return found;
  }

  /** Registers, sleeps once at most unless there is something, and takes it. */
  @Nullable Letter sleep(String[] tags, long deadline, boolean forEver, Waiting waiting)
      throws InterruptedException {
    Thread self = Thread.currentThread();
    TagQueue[] queues = register(tags, self);
    try {
      sleepUnlessNews(queues, deadline, forEver, waiting);
      Letter found = poll(queues);
      if (found == null && Thread.interrupted()) {
        throw new InterruptedException();
      }
      return found;
    } catch (IllegalStateException e) {
      // Whoever was the last to send may have done so before the check.
      Letter late = poll(queues);
      if (late == null) {
        throw e;
      }
      return late;
    } finally {
      for (TagQueue queue : queues) {
        queue.deregister(self);
      }
    }
  }

  private void sleepUnlessNews(TagQueue[] queues, long deadline, boolean forEver, Waiting waiting) {
    BooleanSupplier couldGoOn = () -> anyNews(queues);
    waiting.begin(forEver, couldGoOn);
    try {
      if (!couldGoOn.getAsBoolean()) {
        waiting.check();
        LockSupport.parkNanos(this, Math.min(deadline - System.nanoTime(), waiting.longestNap()));
      }
    } finally {
      waiting.end(forEver, couldGoOn);
    }
  }

  private TagQueue[] register(String[] tags, Thread waiter) {
    TagQueue[] all = new TagQueue[tags.length];
    for (int i = 0; i < tags.length; i++) {
      all[i] = queue(tags[i]);
    }
    for (TagQueue queue : all) {
      queue.register(waiter);
    }
    return all;
  }

  private static @Nullable Letter poll(TagQueue[] queues) {
    for (TagQueue queue : queues) {
      Letter found = queue.poll();
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Whether there is a letter, or a queue that is no longer in use. */
  private static boolean anyNews(TagQueue[] queues) {
    for (TagQueue queue : queues) {
      if (!queue.isEmpty() || queue.retired()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether there is a letter now.
   *
   * @param tags under one of which
   * @return true if there was one at some moment of the call
   */
  public boolean has(String... tags) {
    for (String tag : tags) {
      TagQueue queue = queues.get(tag);
      if (queue != null && !queue.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Throws away the letters that are there now.
   *
   * @param tag of which tag
   */
  public void drain(String tag) {
    TagQueue queue = queues.get(tag);
    if (queue != null) {
      queue.drain();
    }
  }

  /** Has all that sleep {@linkplain Waiting#check check} whether to go on. */
  public void wakeAll() {
    queues.values().forEach(TagQueue::wakeAll);
  }

  // ---- queues ---------------------------------------------------------------------------------

  /** How many queues there are. */
  int size() {
    return queues.size();
  }

  private TagQueue queue(String tag) {
    TagQueue known = queues.get(tag);
    return known != null && !known.retired() ? known : made(tag);
  }

  private TagQueue made(String tag) {
    if (queues.size() >= sweepAt.get()) {
      sweep();
    }
    return queues.compute(
        tag, (t, known) -> known != null && !known.retired() ? known : new TagQueue(capacity));
  }

  private void sweep() {
    queues.forEach(
        (tag, queue) -> {
          if (queue.retire()) {
            queues.remove(tag, queue);
            // Who has registered since has to look for another one.
            queue.wakeAll();
          }
        });
    sweepAt.set(Math.max(FEW, 2 * queues.size()));
  }
}
