package io.bocj.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.core.ReferenceModel.Mode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Random behaviors, scheduled by several threads and by behaviors, run by a pool of threads, and
 * recorded.
 */
final class ConcurrentScenario {
  private static final long PATIENCE_SECONDS = 60;
  private static final int SHOWN = 20;

  /** More of either than there are cores, so that they are taken off in the middle of things. */
  private static final int SCHEDULING_THREADS = 4;

  private static final int RUNNING_THREADS = 6;

  private final long seed;
  private final int behaviors;
  private final int maxAsked;

  /** Whether one call to schedule at a time is allowed. */
  private final boolean oneByOne;

  /** Short chains, whose ends are released while somebody enters, need few at a time. */
  private final Semaphore room;

  private final List<TestCown> cowns = new ArrayList<>();
  private final Queue<HistoryEntry> history = new ConcurrentLinkedQueue<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicLong clock = new AtomicLong();
  private final AtomicInteger ids = new AtomicInteger();
  private final CountDownLatch unfinished;
  private final ThreadFactory daemons =
      task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
      };
  private final ExecutorService pool = Executors.newFixedThreadPool(RUNNING_THREADS, daemons);

  ConcurrentScenario(
      long seed, int cowns, int maxAsked, int behaviors, int atATime, boolean oneByOne) {
    this.room = new Semaphore(atATime);
    this.seed = seed;
    this.maxAsked = maxAsked;
    this.behaviors = behaviors;
    this.oneByOne = oneByOne;
    this.unfinished = new CountDownLatch(behaviors);
    for (int i = 0; i < cowns; i++) {
      this.cowns.add(new TestCown("c" + i));
    }
  }

  /** Runs everything, and returns what happened. */
  List<HistoryEntry> run() throws InterruptedException {
    for (int i = 0; i < SCHEDULING_THREADS; i++) {
      Random random = new Random(seed + i);
      daemons.newThread(() -> scheduleAll(random)).start();
    }
    boolean done = unfinished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    pool.shutdownNow();
    assertTrue(done, this::describeUnfinished);
    assertEquals(List.of(), List.copyOf(failures), "seed " + seed);
    List<HistoryEntry> recorded = List.copyOf(history);
    assertValues(recorded);
    return recorded;
  }

  private String describeUnfinished() {
    List<HistoryEntry> left = history.stream().filter(entry -> entry.end == 0).toList();
    StringBuilder text = new StringBuilder("stuck, seed " + seed + ", " + left.size() + " left");
    left.stream().limit(SHOWN).forEach(entry -> text.append('\n').append(entry));
    return text.append('\n').append(failures).toString();
  }

  /** Every writer has counted once, in a plain field and in the state that travels. */
  private void assertValues(List<HistoryEntry> recorded) {
    for (int i = 0; i < cowns.size(); i++) {
      int cown = i;
      long writers = recorded.stream().filter(entry -> entry.writes(cown)).count();
      assertEquals(writers, cowns.get(i).value, "seed " + seed + ", value of c" + i);
      assertEquals((int) writers, cowns.get(i).state, "seed " + seed + ", state of c" + i);
    }
  }

  // ---- scheduling -----------------------------------------------------------------------------

  private void scheduleAll(Random random) {
    try {
      do {
        room.acquire();
      } while (scheduleSome(random, true));
    } catch (Throwable e) {
      failures.add(e.toString());
    }
  }

  private boolean scheduleSome(Random random, boolean fromOutside) {
    List<Recorded> members = new ArrayList<>();
    boolean asBatch = random.nextInt(10) == 0;
    int n = asBatch ? 2 + random.nextInt(4) : 1;
    int first = ids.getAndAdd(n);
    for (int i = 0; i < n && first + i < behaviors; i++) {
      members.add(newBehavior(first + i, asBatch ? first : HistoryEntry.NO_BATCH, random));
    }
    if (members.isEmpty()) {
      return false;
    }
    members.get(0).takesRoom = fromOutside;
    if (oneByOne) {
      synchronized (this) {
        schedule(members, asBatch);
      }
    } else {
      schedule(members, asBatch);
    }
    return true;
  }

  private void schedule(List<Recorded> members, boolean asBatch) {
    long before = clock.incrementAndGet();
    for (Recorded member : members) {
      member.entry.scheduling = before;
      // Until it is known: it may be run before the call returns.
      member.entry.scheduled = Long.MAX_VALUE;
      history.add(member.entry);
    }
    if (asBatch) {
      Batch batch = new Batch();
      members.forEach(member -> batch.add(member, member.slots.clone()));
      batch.schedule();
    } else {
      members.get(0).scheduleSelf();
    }
    long after = clock.incrementAndGet();
    members.forEach(member -> member.entry.scheduled = after);
  }

  private Recorded newBehavior(int id, int batch, Random random) {
    Map<Integer, Mode> asked = new LinkedHashMap<>();
    List<Slot> slots = new ArrayList<>();
    int n = 1 + random.nextInt(maxAsked);
    int readers = random.nextInt(3);
    while (slots.size() < n) {
      int cown = random.nextInt(cowns.size());
      boolean readOnly = random.nextInt(3) < readers;
      asked.merge(cown, readOnly ? Mode.READ : Mode.WRITE, Mode::and);
      slots.add(new TestSlot(cowns.get(cown), readOnly));
    }
    HistoryEntry entry = new HistoryEntry(id, asked, batch);
    // One or two different ones, not in a batch: the behavior may be the first slot itself.
    boolean mayBeSlot = batch == HistoryEntry.NO_BATCH && n <= 2 && asked.size() == n;
    Slot own = mayBeSlot && random.nextBoolean() ? slots.get(0) : null;
    return new Recorded(entry, slots.toArray(new Slot[0]), own, random.nextLong());
  }

  /** A behavior that records what happens to it. */
  private final class Recorded extends BehaviorCore implements Runnable {
    final HistoryEntry entry;
    final Slot[] slots;
    private final long seedOfBody;
    boolean takesRoom;

    Recorded(HistoryEntry entry, Slot[] slots, @Nullable Slot own, long seedOfBody) {
      super(null, own == null ? null : own.core(), own != null && own.readOnly());
      this.entry = entry;
      this.slots = slots;
      this.seedOfBody = seedOfBody;
    }

    void scheduleSelf() {
      if (hasCown() && slots.length == 1) {
        schedule(this);
      } else if (hasCown()) {
        schedule(this, slots[1]);
      } else if (slots.length == 1) {
        schedule(slots[0]);
      } else if (slots.length == 2 && slots[0].core() != slots[1].core()) {
        schedule(slots[0], slots[1]);
      } else {
        schedule(slots);
      }
    }

    @Override
    protected void ready() {
      pool.execute(this);
    }

    @Override
    public void run() {
      try {
        entry.start = clock.incrementAndGet();
        entry.runs.incrementAndGet();
        body(new Random(seedOfBody));
        entry.end = clock.incrementAndGet();
        releaseAll();
      } catch (Throwable e) {
        failures.add(entry + ": " + e);
      }
      if (takesRoom) {
        room.release();
      }
      unfinished.countDown();
    }

    private void body(Random random) {
      Map<TestCown, Integer> found = new LinkedHashMap<>();
      entry.asked.forEach(
          (cown, mode) -> {
            TestCown held = cowns.get(cown);
            found.put(held, mode == Mode.WRITE ? ++held.value : held.value);
          });
      for (int i = 0; i < slotCount(); i++) {
        countInState(slot(i));
      }
      if (random.nextInt(4) == 0) {
        scheduleSome(random, false);
      } else if (random.nextInt(4) == 0) {
        Thread.yield();
      }
      found.forEach((cown, value) -> assertEquals(value, cown.value, "changed meanwhile"));
      for (int i = 0; i < slotCount(); i++) {
        assertEquals(found.get((TestCown) slot(i).core()), slot(i).state(), "lost on the way");
      }
    }

    private static void countInState(Slot slot) {
      if (!slot.readOnly()) {
        slot.state((Integer) slot.state() + 1);
      }
    }
  }
}
