package io.bocj.examples.boids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.bocj.BehaviorException;
import io.bocj.BocRuntime;
import io.bocj.Isolation;
import io.bocj.PinnedCown;
import io.bocj.matrix.Matrix;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.swing.SwingUtilities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlightTest {
  private static final World WORLD = new World(World.WIDTH, World.HEIGHT, 8);
  private static final int BIRDS = 100;
  private static final int MOST = 12;

  private static BocRuntime open(Isolation isolation) {
    return BocRuntime.builder().isolation(isolation).workers(2).start();
  }

  private static Flight flight(BocRuntime runtime, Frames frames) {
    return new Flight(runtime, WORLD, Birds.scattered(WORLD, BIRDS, 1), MOST, frames);
  }

  /** What is shown, and by whom; ends after some frames, or fails at one. */
  private static final class Seen implements Frames {
    private final Set<Integer> numbers = new LinkedHashSet<>();
    private final Set<Thread> threads = new LinkedHashSet<>();
    private final int closedAfter;
    private final int failsAt;
    private Optional<String> complaint = Optional.empty();

    private Seen(int closedAfter, int failsAt) {
      this.closedAfter = closedAfter;
      this.failsAt = failsAt;
    }

    static Seen all() {
      return new Seen(Integer.MAX_VALUE, 0);
    }

    @Override
    public void show(int number, Matrix birds) throws IOException {
      if (number == failsAt) {
        throw new IOException("no space left");
      }
      numbers.add(number);
      threads.add(Thread.currentThread());
      complaint = complaint.or(() -> new Census(WORLD, BIRDS).complaint(number, birds));
    }

    @Override
    public boolean isClosed() {
      return numbers.size() >= closedAfter;
    }

    void assertShown(int most) {
      assertEquals(IntStream.rangeClosed(1, most).boxed().toList(), List.copyOf(numbers));
      assertEquals(Optional.empty(), complaint);
    }
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void eachFrameIsAPinnedBehaviorOnTheThreadThatPumps(Isolation isolation) {
    Seen seen = Seen.all();
    try (BocRuntime runtime = open(isolation)) {
      assertEquals(MOST, Flight.run(runtime, PinnedCown.of(flight(runtime, seen))));
      assertEquals(1 + MOST, runtime.report().homes().executed());
    }
    seen.assertShown(MOST);
    assertEquals(Set.of(Thread.currentThread()), seen.threads);
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void aWindowsFramesAreShownOnSwingsEventThread(Isolation isolation) throws Exception {
    Seen seen = Seen.all();
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Flight> flight = PinnedCown.of(flight(runtime, seen), new EventThread());
      assertEquals(MOST, Flight.run(runtime, flight));
      assertEquals(1 + MOST, runtime.report().homes().executed());
    }
    seen.assertShown(MOST);
    Thread[] events = new Thread[1];
    SwingUtilities.invokeAndWait(() -> events[0] = Thread.currentThread());
    assertEquals(Set.of(events[0]), seen.threads);
  }

  /** When the fifth is shown, the sixth is scheduled already. */
  @ParameterizedTest
  @EnumSource(Isolation.class)
  void onceClosedNoFurtherFrameIsScheduled(Isolation isolation) {
    Seen seen = new Seen(5, 0);
    try (BocRuntime runtime = open(isolation)) {
      assertEquals(6, Flight.run(runtime, PinnedCown.of(flight(runtime, seen))));
    }
    seen.assertShown(6);
  }

  @ParameterizedTest
  @EnumSource(Isolation.class)
  void aFrameThatFailsEndsTheFlightAndIsTold(Isolation isolation) {
    Seen seen = new Seen(Integer.MAX_VALUE, 4);
    try (BocRuntime runtime = open(isolation)) {
      PinnedCown<Flight> flight = PinnedCown.of(flight(runtime, seen));
      BehaviorException told =
          assertThrows(BehaviorException.class, () -> Flight.run(runtime, flight));
      assertInstanceOf(IOException.class, told.getCause());
    }
    seen.assertShown(3);
  }
}
