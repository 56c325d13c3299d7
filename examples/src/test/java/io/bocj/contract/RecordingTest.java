package io.bocj.contract;

import static io.bocj.Boc.when;
import static io.bocj.contract.Recorder.BEHAVIOR;
import static io.bocj.contract.Recorder.CROSSING;
import static io.bocj.contract.Recorder.FAILURE;
import static io.bocj.contract.Recorder.PARK;
import static io.bocj.contract.Recorder.STEAL;
import static io.bocj.contract.Recorder.WIDTH;
import static io.bocj.contract.Recorder.named;
import static io.bocj.contract.Runtimes.builder;
import static io.bocj.contract.Runtimes.failureOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Isolation;
import io.bocj.MovedBytes;
import io.bocj.RuntimeReport;
import io.bocj.Scope;
import io.bocj.WorkerStats;
import io.bocj.contract.shared.Gate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What Flight Recorder is told. */
@ResourceLock("the flight recorder")
class RecordingTest {
  private static final String NAME = "recorded";

  private static BocRuntime start(Isolation isolation, int workers) {
    return builder(isolation).workers(workers).name(NAME).start();
  }

  private static long sum(RuntimeReport report, ToLongFunction<WorkerStats> count) {
    return report.workers().stream().mapToLong(count).sum();
  }

  private static long sum(List<RecordedEvent> events, String field) {
    return events.stream().mapToLong(event -> event.getLong(field)).sum();
  }

  private static List<RecordedEvent> crossings(List<RecordedEvent> events, String direction) {
    return named(events, CROSSING).stream()
        .filter(event -> event.getString("direction").equals(direction))
        .toList();
  }

  // ---- all of it ------------------------------------------------------------------------------

  /** Counted and recorded in different places: each holds the other to what it says. */
  @UnderEachIsolation
  void whatIsRecordedIsWhatIsCounted(Isolation isolation) {
    try (Recorder recorder = Recorder.ofAll()) {
      BocRuntime runtime = start(isolation, 3);
      int failures = 0;
      do {
        failures += work(runtime);
      } while (sum(runtime.report(), WorkerStats::stolen) == 0);
      RuntimeReport report = runtime.shutdown();
      List<RecordedEvent> events = recorder.stop(NAME);
      assertEquals(sum(report, WorkerStats::executed), named(events, BEHAVIOR).size());
      assertEquals(failures, named(events, FAILURE).size());
      assertEquals(
          failures,
          named(events, BEHAVIOR).stream().filter(event -> event.getBoolean("failed")).count());
      assertEquals(sum(report, WorkerStats::parked), named(events, PARK).size());
      assertEquals(sum(report, WorkerStats::stolen), sum(named(events, STEAL), "count"));
      assertEquals(sum(report, WorkerStats::exported), crossings(events, "export").size());
      assertEquals(sum(report, WorkerStats::imported), crossings(events, "import").size());
      assertEquals(sum(report, WorkerStats::bytesOut), sum(crossings(events, "export"), "bytes"));
      assertEquals(sum(report, WorkerStats::bytesIn), sum(crossings(events, "import"), "bytes"));
      assertEquals(isolation == Isolation.NONE, crossings(events, "import").isEmpty());
      assertEachWorkerAsCounted(report, events);
    }
  }

  private static void assertEachWorkerAsCounted(RuntimeReport report, List<RecordedEvent> events) {
    for (WorkerStats worker : report.workers()) {
      List<RecordedEvent> own =
          events.stream().filter(event -> event.getInt("worker") == worker.worker()).toList();
      assertEquals(worker.executed(), named(own, BEHAVIOR).size());
      assertEquals(worker.stolen(), sum(named(own, STEAL), "count"));
      assertEquals(worker.exported(), crossings(own, "export").size());
      String thread = NAME + "-worker-" + worker.worker();
      assertTrue(own.stream().allMatch(event -> event.getThread().getJavaName().equals(thread)));
      assertTrue(named(own, STEAL).stream().allMatch(e -> e.getInt("victim") != worker.worker()));
    }
  }

  /** Returns how many behaviors fail. */
  private static int work(BocRuntime runtime) {
    List<Cown<Box>> cowns = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      cowns.add(runtime.cown(new Box(i)));
    }
    int failures = 0;
    for (int round = 0; round < 200; round++) {
      for (Cown<Box> cown : cowns) {
        runtime.when(cown).run(c -> c.get().number++);
        runtime.when(cown.read()).run(c -> c.get());
      }
      runtime
          .when(cowns.get(round % 10))
          .run(
              c -> {
                throw new IllegalStateException("planted");
              });
      failures++;
      runtime.quiesce();
    }
    return failures;
  }

  /** Where behaviors do nothing, it is tried whether one worker runs as many as two. */
  @UnderEachIsolation
  void thatFewerWorkersRunIsRecorded(Isolation isolation) {
    try (BocRuntime runtime = start(isolation, 2)) {
      List<RecordedEvent> changes;
      do {
        changes = recordedWhile(() -> runFineWork(runtime));
      } while (changes.isEmpty());
      for (RecordedEvent change : changes) {
        assertEquals(3, change.getInt("before") + change.getInt("width"), change::toString);
      }
    }
  }

  private static List<RecordedEvent> recordedWhile(Runnable work) {
    try (Recorder recorder = Recorder.ofDefaults()) {
      work.run();
      return named(recorder.stop(NAME), WIDTH);
    }
  }

  private static void runFineWork(BocRuntime runtime) {
    runtime.when().run(() -> scheduleEmptyOnes(100));
    runtime.quiesce();
  }

  private static void scheduleEmptyOnes(int rounds) {
    for (int i = 0; i < 10_000; i++) {
      when().run(() -> {});
    }
    if (rounds > 1) {
      when().run(() -> scheduleEmptyOnes(rounds - 1));
    }
  }

  // ---- what it says ---------------------------------------------------------------------------

  @UnderEachIsolation
  void aBehaviorSaysWhatRanAndOverHowMuch(Isolation isolation) {
    try (Recorder recorder = Recorder.ofAll();
        BocRuntime runtime = start(isolation, 1)) {
      Cown<Integer> cown = runtime.cown(0);
      Cown<Integer> other = runtime.cown(0);
      runtime.when(cown, other.read()).run((c, o) -> c.set(1));
      runtime.when(runtime.group(List.of(cown, other)), cown).run((g, c) -> c.set(2));
      runtime.when().run(RecordingTest::doNothing);
      runtime.quiesce();
      List<RecordedEvent> behaviors = named(recorder.stop(NAME), BEHAVIOR);
      assertEquals(List.of(2, 2, 0), behaviors.stream().map(e -> e.getInt("cowns")).toList());
      String here = RecordingTest.class.getName();
      String lambda = behaviors.get(0).getString("behavior");
      assertTrue(lambda.contains(here) && lambda.contains("aBehaviorSaysWhatRan"), lambda);
      String reference = behaviors.get(2).getString("behavior");
      assertTrue(reference.contains(here + "::doNothing"), reference);
      for (RecordedEvent event : behaviors) {
        assertFalse(event.getDuration().isNegative());
        assertNull(event.getStackTrace());
      }
    }
  }

  private static void doNothing() {}

  @Test
  void aCrossingSaysWhatCrossedAndHow() {
    try (Recorder recorder = Recorder.ofAll();
        BocRuntime runtime = start(Isolation.CLASS_LOADER, 1)) {
      Cown<long[]> taken = runtime.cown(new long[1000]);
      Cown<long[]> copied = runtime.cown(new long[1000]);
      copied.join(); // from now on somebody else may have its parcel
      Cown<MovedBytes> moved = runtime.cown(MovedBytes.wrap(new byte[8000]));
      runtime.when(taken).run(t -> t.get()[0]++);
      runtime.quiesce();
      runtime.when(copied).run(c -> c.get()[0]++);
      runtime.quiesce();
      runtime.when(moved).run(m -> m.get().array()[0]++);
      runtime.quiesce();
      List<RecordedEvent> events = recorder.stop(NAME);
      for (String direction : List.of("import", "export")) {
        List<RecordedEvent> three = crossings(events, direction);
        assertEquals(3, three.size());
        String first = direction.equals("import") ? "take over" : "copy";
        assertCrossing(three.get(0), first, long[].class);
        assertTrue(three.get(0).getLong("bytes") >= 8000);
        assertCrossing(three.get(1), "copy", long[].class);
        assertEquals(three.get(0).getLong("bytes"), three.get(1).getLong("bytes"));
        assertCrossing(three.get(2), "move", MovedBytes.class);
        assertTrue(three.get(2).getLong("bytes") < 100);
      }
      assertTrue(
          crossings(events, "import").get(0).getStackTrace().getFrames().stream()
              .anyMatch(f -> f.getMethod().getType().getName().equals(getClass().getName())),
          "the stack does not show the body");
    }
  }

  private static void assertCrossing(RecordedEvent event, String lane, Class<?> type) {
    assertEquals(lane, event.getString("lane"));
    assertEquals(type.getName(), event.getClass("valueClass").getName());
  }

  static final class Mute extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new IllegalStateException("planted");
    }
  }

  @UnderEachIsolation
  void aFailureSaysWhatWasThrown(Isolation isolation) {
    try (Recorder recorder = Recorder.ofAll();
        BocRuntime runtime = start(isolation, 1)) {
      runtime
          .when()
          .run(
              () -> {
                throw new IllegalStateException("out of tea");
              });
      runtime
          .when()
          .run(
              () -> {
                throw new Mute();
              });
      runtime.quiesce();
      List<RecordedEvent> failures = named(recorder.stop(NAME), FAILURE);
      assertEquals(2, failures.size());
      RecordedEvent first = failures.get(0);
      assertEquals("out of tea", first.getString("message"));
      assertEquals(IllegalStateException.class.getName(), first.getClass("thrownClass").getName());
      assertTrue(first.getString("behavior").contains("aFailureSaysWhatWasThrown"));
      assertNull(failures.get(1).getString("message"));
      assertEquals(Mute.class.getName(), failures.get(1).getClass("thrownClass").getName());
    }
  }

  @UnderEachIsolation
  void whatIsCancelledWithItsScopeIsNoFailure(Isolation isolation) throws Exception {
    try (Recorder recorder = Recorder.ofAll();
        BocRuntime runtime = start(isolation, 1)) {
      Gate gate = Gate.closed();
      Cown<Integer> cown = runtime.cown(0);
      runtime.when(cown).run(c -> gate.await());
      try (Scope scope = runtime.scope()) {
        runtime.when(cown).run(c -> c.set(1));
        scope.cancel();
        gate.open();
      }
      runtime.quiesce();
      List<RecordedEvent> events = recorder.stop(NAME);
      assertEquals(List.of(), named(events, FAILURE));
      assertTrue(named(events, BEHAVIOR).get(1).getBoolean("failed"));
    }
  }

  // ---- when -----------------------------------------------------------------------------------

  @UnderEachIsolation
  void aRecordingThatBeginsLateSeesWhatComesThen(Isolation isolation) {
    try (BocRuntime runtime = start(isolation, 1)) {
      Cown<Integer> cown = runtime.cown(0);
      runtime.when(cown).run(c -> c.set(1));
      runtime.quiesce();
      try (Recorder recorder = Recorder.ofAll()) {
        runtime.when(cown).run(c -> c.set(2));
        runtime.when(cown).run(c -> c.set(3));
        runtime.quiesce();
        assertEquals(2, named(recorder.stop(NAME), BEHAVIOR).size());
      }
      try (Recorder recorder = Recorder.ofAll()) {
        runtime.when(cown).run(c -> c.set(4));
        runtime.quiesce();
        assertEquals(1, named(recorder.stop(NAME), BEHAVIOR).size());
      }
    }
  }

  /** What would slow down or flood somebody who has not asked for it is off. */
  @UnderEachIsolation
  void byDefaultFailuresAndLongSleepsAreRecorded(Isolation isolation) {
    try (Recorder recorder = Recorder.ofDefaults()) {
      BocRuntime runtime = start(isolation, 3);
      int failures = work(runtime);
      runtime.shutdown();
      List<RecordedEvent> events = recorder.stop(NAME);
      assertEquals(failures, named(events, FAILURE).size());
      List<RecordedEvent> sleeps = named(events, PARK);
      assertEquals(failures + sleeps.size(), events.size());
      Duration threshold = Duration.ofMillis(20);
      assertTrue(sleeps.stream().allMatch(e -> e.getDuration().compareTo(threshold) >= 0));
    }
  }

  @Test
  void eachEventExistsOnceHoweverManyInterpretersThereAre() {
    try (Recorder recorder = Recorder.ofAll();
        BocRuntime runtime = start(Isolation.CLASS_LOADER, 3)) {
      failureOf(
          runtime
              .when()
              .run(
                  () -> {
                    throw new IllegalStateException("planted");
                  }));
      List<String> names =
          FlightRecorder.getFlightRecorder().getEventTypes().stream()
              .map(EventType::getName)
              .filter(name -> name.startsWith("io.bocj."))
              .toList();
      assertEquals(Recorder.ALL, names.stream().sorted().toList());
      Set<List<String>> categories =
          FlightRecorder.getFlightRecorder().getEventTypes().stream()
              .filter(type -> type.getName().startsWith("io.bocj."))
              .map(EventType::getCategoryNames)
              .collect(Collectors.toSet());
      assertEquals(Set.of(List.of("bocj")), categories);
      recorder.stop(NAME);
    }
  }
}
