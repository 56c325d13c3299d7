package io.bocj.message;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PostOfficeTest {
  private static final long AGES = TimeUnit.HOURS.toNanos(1);
  private static final int TAGS = 20 * PostOffice.FEW;

  /** Waits as long as it takes, or until told otherwise. */
  private static final class Patient implements Waiting {
    final AtomicInteger waiting = new AtomicInteger();
    volatile boolean over;

    @Override
    public void begin(boolean forEver, BooleanSupplier couldGoOn) {
      waiting.incrementAndGet();
    }

    @Override
    public void check() {
      if (over) {
        throw new IllegalStateException("over");
      }
    }

    @Override
    public void end(boolean forEver, BooleanSupplier couldGoOn) {
      waiting.decrementAndGet();
    }

    @Override
    public long longestNap() {
      return AGES;
    }
  }

  private final PostOffice office = new PostOffice(Capacity.UNBOUNDED);
  private final Patient patient = new Patient();

  private @Nullable Object now(String... tags) throws InterruptedException {
    return contents(office.receive(tags, System.nanoTime(), false, patient));
  }

  private @Nullable Object ever(String... tags) throws InterruptedException {
    return contents(office.receive(tags, System.nanoTime() + AGES, true, patient));
  }

  private @Nullable Object send(String tag, Object contents) throws InterruptedException {
    office.send(tag, contents, patient);
    return null;
  }

  private static @Nullable Object contents(@Nullable Letter letter) {
    return letter == null ? null : letter.contents();
  }

  /** Receives on a thread of its own. */
  private CompletableFuture<Object> receiver(String... tags) {
    CompletableFuture<Object> received = new CompletableFuture<>();
    new Thread(
            () -> {
              try {
                received.complete(ever(tags));
              } catch (Throwable e) {
                received.completeExceptionally(e);
              }
            })
        .start();
    return received;
  }

  private void awaitWaiting(int n) {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .atMost(30, TimeUnit.SECONDS)
        .until(() -> patient.waiting.get() == n);
  }

  /** Somebody else's last deed comes between a look and the check, which finds nobody left. */
  private static Waiting untilNobodyIsLeftAfter(Callable<?> lastDeed) {
    return new Waiting() {
      @Override
      public void begin(boolean forEver, BooleanSupplier couldGoOn) {}

      @Override
      public void check() {
        try {
          lastDeed.call();
        } catch (Exception e) {
          throw new AssertionError(e);
        }
        throw new IllegalStateException("nobody is left");
      }

      @Override
      public void end(boolean forEver, BooleanSupplier couldGoOn) {}

      @Override
      public long longestNap() {
        return TimeUnit.MILLISECONDS.toNanos(1);
      }
    };
  }

  @Test
  void theLastMessageIsReceivedThoughNobodyIsLeft() throws Exception {
    Waiting waiting = untilNobodyIsLeftAfter(() -> send("late", "here"));
    String[] tags = {"late"};
    assertEquals("here", contents(office.receive(tags, System.nanoTime() + AGES, true, waiting)));
    assertThrows(
        IllegalStateException.class,
        () ->
            office.receive(
                tags, System.nanoTime() + AGES, true, untilNobodyIsLeftAfter(() -> null)));
  }

  @Test
  void theLastRoomIsTakenThoughNobodyIsLeft() throws Exception {
    PostOffice small = new PostOffice(new Capacity(1, true));
    small.send("full", 1, patient);
    String[] tags = {"full"};
    Waiting waiting =
        untilNobodyIsLeftAfter(() -> small.receive(tags, System.nanoTime(), false, patient));
    small.send("full", 2, waiting);
    assertEquals(2, contents(small.receive(tags, System.nanoTime(), false, patient)));
    small.send("full", 3, patient);
    assertThrows(
        IllegalStateException.class,
        () -> small.send("full", 4, untilNobodyIsLeftAfter(() -> null)));
  }

  @Test
  void tagsThatNobodyUsesAreForgotten() throws Exception {
    for (int i = 0; i < TAGS; i++) {
      office.send("reply-" + i, i, patient);
      assertEquals(i, now("reply-" + i));
      assertTrue(office.size() <= PostOffice.FEW, "queues: " + office.size());
    }
  }

  @Test
  void tagsInUseAreKept() throws Exception {
    CompletableFuture<Object> received = receiver("waited-at", "waited-at-too");
    awaitWaiting(1);
    for (int i = 0; i < TAGS; i++) {
      office.send("kept-" + i % 2000, i, patient);
      office.send("reply-" + i, i, patient);
      now("reply-" + i);
    }
    assertTrue(office.size() <= 2 * 2002 + 1, "queues: " + office.size());
    for (int i = 0; i < 2000; i++) {
      assertEquals(i, now("kept-" + i));
    }
    assertFalse(received.isDone());
    office.send("waited-at-too", "here", patient);
    assertEquals("here", received.join());
  }

  /** Queues are given up all the time while messages go through them. */
  @Test
  void nothingIsLostWhileQueuesAreGivenUp() throws Exception {
    int senders = 3;
    int each = 20_000;
    AtomicIntegerArray taken = new AtomicIntegerArray(senders * each);
    AtomicInteger left = new AtomicInteger(senders * each);
    List<CompletableFuture<Void>> threads = new ArrayList<>();
    for (int s = 0; s < senders; s++) {
      int first = s * each;
      threads.add(
          thread(
              () -> {
                for (int i = first; i < first + each; i++) {
                  office.send("tag-" + i % (3 * PostOffice.FEW), i, patient);
                }
              }));
    }
    for (int r = 0; r < 2; r++) {
      threads.add(
          thread(
              () -> {
                for (int i = 0; left.get() > 0; i++) {
                  Object number = now("tag-" + i % (3 * PostOffice.FEW));
                  if (number != null) {
                    taken.incrementAndGet((int) number);
                    left.decrementAndGet();
                  }
                }
              }));
    }
    CompletableFuture.allOf(threads.toArray(new CompletableFuture<?>[0])).join();
    for (int i = 0; i < taken.length(); i++) {
      assertEquals(1, taken.get(i), "letter " + i);
    }
  }

  private interface Task {
    void run() throws Exception;
  }

  private static CompletableFuture<Void> thread(Task task) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            task.run();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        },
        command -> new Thread(command).start());
  }

  /**
   * The second letter may wake who has been woken for the first one, and leaves it to the other.
   */
  @Test
  void noWakeUpIsLostBetweenSelectiveReceivers() throws Exception {
    for (int i = 0; i < 200; i++) {
      CompletableFuture<Object> both = receiver("a", "b");
      awaitWaiting(1);
      CompletableFuture<Object> one = receiver("b");
      awaitWaiting(2);
      office.send("a", 1, patient);
      office.send("b", 2, patient);
      assertEquals(1, both.join());
      assertEquals(2, one.join());
    }
  }

  @Test
  void batchesReachAllWhoWait() throws Exception {
    int receivers = 4;
    for (int round = 0; round < 100; round++) {
      List<CompletableFuture<Object>> all = new ArrayList<>();
      for (int i = 0; i < receivers; i++) {
        all.add(receiver("a"));
      }
      for (int i = 0; i < receivers; i++) {
        office.send("a", i, patient);
      }
      all.forEach(CompletableFuture::join);
      assertNull(now("a"));
    }
  }

  @Test
  void whoWaitsCanBeToldToStop() {
    CompletableFuture<Object> received = receiver("a");
    awaitWaiting(1);
    patient.over = true;
    office.wakeAll();
    await().atMost(30, TimeUnit.SECONDS).until(received::isCompletedExceptionally);
    assertEquals(0, patient.waiting.get());
  }

  @Test
  void roomIsAsMuchAsWasSaid() throws Exception {
    PostOffice small = new PostOffice(new Capacity(2, false));
    for (int round = 0; round < 3; round++) {
      small.send("a", 1, patient);
      small.send("a", 2, patient);
      assertThrows(IllegalStateException.class, () -> small.send("a", 3, patient));
      small.drain("a");
    }
    small.send("a", 4, patient);
    assertEquals(4, contents(small.receive(new String[] {"a"}, System.nanoTime(), false, patient)));
  }
}
