package io.bocj.message;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The letters under one tag, and the threads that wait for one. Senders push onto a stack without a
 * lock. A receiver takes the whole stack at a time and turns it round, so that most letters are
 * taken without touching what senders write; receivers exclude each other by a lock, else one could
 * overtake another with a later batch.
 *
 * <p>No wake-up is lost: who waits registers before it looks, and who pushes, or lays out a batch,
 * looks for waiters afterwards; {@code top}, {@code first} and the waiters are written and read
 * sequentially consistently there. Each push wakes one waiter, which may take something else: so
 * who leaves after it was woken wakes the next one if letters are left.
 *
 * <table>
 * <caption>Access modes</caption>
 * <tr><th>field</th><th>read</th><th>write</th><th>why</th></tr>
 * <tr><td>top</td><td>volatile; opaque before pushing</td><td>compareAndSet, getAndSet</td><td>publishes
 *     a letter with its link; ordered against the waiters</td></tr>
 * <tr><td>giving</td><td>volatile</td><td>atomic</td><td>changes before anybody can have the room
 *     that is given: who sees it unchanged knows that nobody has</td></tr>
 * <tr><td>first</td><td>volatile</td><td>volatile for a new batch, release within one</td><td>written
 *     under the lock, looked at without; only a new batch can be news to who waits</td></tr>
 * </table>
 */
final class TagQueue extends TagQueuePadding {
  /** On top of a queue that is no longer in use. */
  private static final Letter RETIRED = new Letter("", null);

  private static final VarHandle TOP;
  private static final VarHandle FIRST;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      TOP = lookup.findVarHandle(TagQueueTop.class, "top", Letter.class);
      FIRST = lookup.findVarHandle(TagQueue.class, "first", Letter.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final ReentrantLock receiving = new ReentrantLock();
  private final ConcurrentLinkedQueue<Thread> waiters = new ConcurrentLinkedQueue<>();

  /** What may still be sent; null if there is no bound. */
  private final @Nullable Semaphore room;

  /** Odd while room is given, and another number afterwards; written under the lock. */
  private final AtomicLong giving = new AtomicLong();

  /** The oldest letter of the batch that is being taken; null if that is used up. */
  private @Nullable Letter first;

  TagQueue(Capacity capacity) {
    room = capacity.bounded() ? new Semaphore(capacity.letters()) : null;
  }

  @Nullable Semaphore room() {
    return room;
  }

  /**
   * Whether there may be room by now for somebody who found none.
   *
   * @param before {@link #giving} before that
   */
  boolean mayHaveRoom(long before) {
    return before % 2 != 0 || giving.get() != before;
  }

  long giving() {
    return giving.get();
  }

  private void giveRoom(int letters) {
    if (room != null) {
      giving.incrementAndGet();
      room.release(letters);
      giving.incrementAndGet();
    }
  }

  // ---- sending --------------------------------------------------------------------------------

  /** Adds a letter; false if the queue is retired. */
  boolean push(Letter letter) {
    Letter below;
    do {
      below = (Letter) TOP.getOpaque(this);
      if (below == RETIRED) {
        return false;
      }
      letter.next = below;
    } while (!TOP.compareAndSet(this, below, letter));
    wakeOne();
    return true;
  }

  // ---- receiving ------------------------------------------------------------------------------

  boolean isEmpty() {
    if (FIRST.getVolatile(this) != null) {
      return false;
    }
    Object newest = TOP.getVolatile(this);
    return newest == null || newest == RETIRED;
  }

  /** Takes the oldest letter; null if there is none. */
  @Nullable Letter poll() {
    if (isEmpty()) {
      return null;
    }
    receiving.lock();
    try {
      Letter oldest = first;
      return oldest != null ? advance(oldest) : takeBatch();
    } finally {
      receiving.unlock();
    }
  }

  private Letter advance(Letter oldest) {
    FIRST.setRelease(this, oldest.next);
    return taken(oldest);
  }

  private @Nullable Letter takeBatch() {
    Letter oldest = takeAll();
    if (oldest == null) {
      return null;
    }
    Letter rest = oldest.next;
    if (rest != null) {
      FIRST.setVolatile(this, rest);
      wakeOne();
    }
    return taken(oldest);
  }

  private Letter taken(Letter letter) {
    // An old letter would keep all later ones from a young collection.
    letter.next = null;
    giveRoom(1);
    return letter;
  }

  /** Under the lock: the oldest letter of those pushed, the others linked behind it. */
  private @Nullable Letter takeAll() {
    Object top = TOP.getVolatile(this);
    if (top == null || top == RETIRED) {
      return null;
    }
    Letter newestFirst = (Letter) TOP.getAndSet(this, null);
    Letter oldestFirst = null;
    while (newestFirst != null) {
      Letter below = newestFirst.next;
      newestFirst.next = oldestFirst;
      oldestFirst = newestFirst;
      newestFirst = below;
    }
    return oldestFirst;
  }

  /** Throws away what is there now. */
  void drain() {
    receiving.lock();
    try {
      int discarded = length(first);
      FIRST.setVolatile(this, null);
      discarded += length(takeAll());
      giveRoom(discarded);
    } finally {
      receiving.unlock();
    }
  }

  private static int length(@Nullable Letter oldest) {
    int n = 0;
    for (Letter letter = oldest; letter != null; letter = letter.next) {
      n++;
    }
    return n;
  }

  // ---- waiting --------------------------------------------------------------------------------

  /** Before a last look. */
  void register(Thread waiter) {
    waiters.add(waiter);
  }

  /** Afterwards, whatever came of it. */
  void deregister(Thread waiter) {
    if (leave(waiter)) {
      passOn();
    }
  }

  /** Returns whether it was woken. */
  boolean leave(Thread waiter) {
    return !waiters.remove(waiter);
  }

  /** By who was woken and has left: there may be letters for another one. */
  void passOn() {
    if (!isEmpty()) {
      wakeOne();
    }
  }

  private void wakeOne() {
    if (!waiters.isEmpty()) {
      // Null is nobody.
      LockSupport.unpark(waiters.poll());
    }
  }

  void wakeAll() {
    waiters.forEach(LockSupport::unpark);
  }

  // ---- end of use -----------------------------------------------------------------------------

  boolean retired() {
    return TOP.getVolatile(this) == RETIRED;
  }

  /** Ends the use of a queue that nobody needs; false if it holds letters or is waited at. */
  boolean retire() {
    if (!receiving.tryLock()) {
      return false;
    }
    try {
      return first == null && waiters.isEmpty() && TOP.compareAndSet(this, null, RETIRED);
    } finally {
      receiving.unlock();
    }
  }
}

/**
 * Keeps the fields of whatever is allocated before off the lines of {@code top}; the int fills the
 * hole behind the header.
 */
class TagQueueFrontPadding {
  int f;
  long f0, f1, f2, f3, f4, f5, f6, f7;
  long f8, f9, f10, f11, f12, f13, f14, f15;
}

/** The one field that senders write. */
class TagQueueTop extends TagQueueFrontPadding {
  @Nullable Letter top;
}

/** Keeps what receivers write off the line of {@code top}. */
class TagQueuePadding extends TagQueueTop {
  int b;
  long b0, b1, b2, b3, b4, b5, b6, b7;
  long b8, b9, b10, b11, b12, b13, b14, b15;
}
