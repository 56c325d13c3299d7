package io.bocj.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bocj.core.ReferenceModel.Mode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A random sequence of operations on the core and on the model, on one thread. After each of them
 * the behaviors that may run must be the same. Which of them ends next is random.
 */
final class SequentialScenario {
  private static final int STEPS = 150;
  private static final int[] COWNS = {2, 4, 8, 32};

  private final long seed;
  private final Random random;
  private final ReferenceModel<TestBehavior, TestCown> model;
  private final List<TestCown> cowns = new ArrayList<>();
  private final List<TestBehavior> running = new ArrayList<>();
  private final List<TestBehavior> all = new ArrayList<>();

  /** What each cown's state must be for whoever holds it. */
  private final Map<CownCore, Integer> states = new IdentityHashMap<>();

  private final Map<TestBehavior, TestCown> results = new IdentityHashMap<>();

  private int written;

  /** How likely it is that a step ends a behavior: some scenarios fill up, others run dry. */
  private final int releasePercent;

  private String operation = "nothing";
  private int created;

  SequentialScenario(long seed, ReferenceModel<TestBehavior, TestCown> model) {
    this.seed = seed;
    this.random = new Random(seed);
    this.model = model;
    this.releasePercent = 30 + random.nextInt(40);
    int n = COWNS[random.nextInt(COWNS.length)];
    for (int i = 0; i < n; i++) {
      cowns.add(new TestCown("c" + i));
    }
  }

  void run() {
    for (int i = 0; i < STEPS; i++) {
      step();
      compare();
    }
    while (!running.isEmpty()) {
      releaseAny();
      compare();
    }
    assertTrue(model.idle(), this::describe);
    for (TestCown cown : cowns) {
      assertEquals(states.getOrDefault(cown, 0), cown.state, () -> cown + ", " + describe());
    }
    for (TestBehavior behavior : all) {
      assertEquals(1, behavior.timesReady(), () -> behavior + " became ready, " + describe());
    }
  }

  private void compare() {
    assertEquals(model.running(), new HashSet<>(running), this::describe);
    assertEquals(new HashSet<>(running).size(), running.size(), this::describe);
  }

  private String describe() {
    return "seed " + seed + ", after " + operation;
  }

  private void step() {
    int dice = random.nextInt(100);
    if (dice < releasePercent) {
      if (!running.isEmpty()) {
        releaseAny();
      }
    } else if (dice < 90) {
      scheduleOne();
    } else if (dice < 95) {
      scheduleBatch();
    } else if (dice < 98) {
      acquireIfIdle();
    } else {
      abandonOne();
    }
  }

  private void releaseAny() {
    TestBehavior behavior = running.remove(random.nextInt(running.size()));
    operation = "release of " + behavior;
    useStates(behavior);
    model.release(behavior);
    behavior.releaseAll();
  }

  /** Looks at the state of each cown that is held, and replaces every other one. */
  private void useStates(TestBehavior behavior) {
    for (int i = 0; i < behavior.slotCount(); i++) {
      Slot slot = behavior.slot(i);
      assertEquals(states.getOrDefault(slot.core(), 0), slot.state(), this::describe);
      if (!slot.readOnly() && random.nextBoolean()) {
        replaceState(slot);
      }
    }
    CownCore result = results.get(behavior);
    if (result != null && random.nextBoolean()) {
      behavior.resultState(++written);
      states.put(result, written);
    }
  }

  private void replaceState(Slot slot) {
    slot.state(++written);
    states.put(slot.core(), written);
    assertEquals(written, slot.state(), this::describe);
  }

  private void scheduleOne() {
    List<TestSlot> slots = randomSlots();
    TestBehavior behavior = newBehavior(ownSlot(slots));
    all.add(behavior);
    operation = "scheduling " + behavior + " over " + describe(slots);
    model.schedule(behavior, modes(slots));
    if (behavior.hasCown()) {
      scheduleWithOwnSlot(behavior, slots);
    } else if (slots.isEmpty() && random.nextBoolean()) {
      behavior.schedule();
    } else if (slots.size() == 1 && random.nextBoolean()) {
      behavior.schedule(slots.get(0));
    } else if (slots.size() == 2
        && slots.get(0).core() != slots.get(1).core()
        && random.nextBoolean()) {
      behavior.schedule(slots.get(0), slots.get(1));
    } else {
      behavior.schedule(slots.toArray(new Slot[0]));
    }
    assertEquals(modes(slots).size(), behavior.slotCount(), this::describe);
    assertMerged(slots);
  }

  /** The slot that the behavior is to be itself: one of one or two, now and then. */
  private @Nullable TestSlot ownSlot(List<TestSlot> slots) {
    boolean possible = slots.size() == 1 || (slots.size() == 2 && modes(slots).size() == 2);
    return possible && random.nextBoolean() ? slots.get(0) : null;
  }

  private void scheduleWithOwnSlot(TestBehavior behavior, List<TestSlot> slots) {
    if (slots.size() == 1) {
      behavior.schedule(behavior);
    } else if (random.nextBoolean()) {
      behavior.schedule(behavior, slots.get(1));
    } else {
      behavior.schedule(slots.get(1), behavior);
    }
  }

  private void scheduleBatch() {
    Batch batch = new Batch();
    LinkedHashMap<TestBehavior, Map<TestCown, Mode>> asked = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder("scheduling as one");
    for (int i = random.nextInt(6); i >= 0; i--) {
      List<TestSlot> slots = randomSlots();
      TestBehavior behavior = newBehavior(slots.size() == 1 ? ownSlot(slots) : null);
      all.add(behavior);
      text.append(' ').append(behavior).append(" over ").append(describe(slots));
      asked.put(behavior, modes(slots));
      add(batch, behavior, slots);
    }
    operation = text.toString();
    model.scheduleBatch(asked);
    batch.schedule();
  }

  private void add(Batch batch, TestBehavior behavior, List<TestSlot> slots) {
    if (behavior.hasCown()) {
      batch.add(behavior, behavior);
    } else if (slots.isEmpty()) {
      batch.add(behavior);
    } else if (slots.size() == 1 && random.nextBoolean()) {
      batch.add(behavior, slots.get(0));
    } else {
      batch.add(behavior, slots.toArray(new Slot[0]));
    }
  }

  private void acquireIfIdle() {
    TestCown cown = anyCown();
    TestSlot slot = TestSlot.write(cown);
    TestSlot own = random.nextBoolean() ? slot : null;
    TestBehavior behavior = new TestBehavior("taker" + created++, null, own, running::add);
    operation = "acquireIfIdle of " + cown + " by " + behavior;
    boolean expected = model.acquireIfIdle(behavior, cown);
    boolean acquired = behavior.acquireIfIdle(own == null ? slot : behavior);
    assertEquals(expected, acquired, this::describe);
    if (acquired) {
      running.add(behavior);
    }
  }

  private void abandonOne() {
    TestBehavior behavior = newBehavior(null);
    List<TestSlot> slots = randomSlots();
    if (!slots.isEmpty()) {
      behavior.prepare(slots.toArray(new Slot[0]));
    }
    operation = "giving up " + behavior;
    model.release(behavior);
    behavior.abandon();
  }

  /** Every third one has a result, which others then ask for. */
  private TestBehavior newBehavior(@Nullable TestSlot own) {
    int id = created++;
    if (random.nextInt(3) != 0) {
      return new TestBehavior("b" + id, null, own, running::add);
    }
    TestCown result = new TestCown("result" + id, CownCore.UNBORN);
    TestBehavior behavior = new TestBehavior("b" + id, result, own, running::add);
    results.put(behavior, result);
    model.create(behavior, result);
    cowns.set(random.nextInt(cowns.size()), result);
    return behavior;
  }

  private List<TestSlot> randomSlots() {
    List<TestSlot> slots = new ArrayList<>();
    int n = random.nextInt(10) == 0 ? random.nextInt(24) : random.nextInt(9);
    int readers = random.nextInt(3);
    for (int i = 0; i < n; i++) {
      TestCown cown = anyCown();
      slots.add(new TestSlot(cown, random.nextInt(2) < readers));
      if (random.nextInt(8) == 0) {
        slots.add(new TestSlot(cown, random.nextBoolean()));
      }
    }
    return slots;
  }

  private TestCown anyCown() {
    return cowns.get(random.nextInt(cowns.size()));
  }

  private static Map<TestCown, Mode> modes(List<TestSlot> slots) {
    Map<TestCown, Mode> modes = new LinkedHashMap<>();
    for (TestSlot slot : slots) {
      modes.merge((TestCown) slot.core(), slot.readOnly() ? Mode.READ : Mode.WRITE, Mode::and);
    }
    return modes;
  }

  private void assertMerged(List<TestSlot> slots) {
    Map<TestCown, Mode> modes = modes(slots);
    for (TestSlot slot : slots) {
      Slot primary = slot.mergedInto;
      if (primary != null) {
        assertEquals(slot.core(), primary.core(), this::describe);
        assertEquals(
            modes.get((TestCown) slot.core()) == Mode.READ, primary.readOnly(), this::describe);
      }
    }
  }

  private static String describe(List<TestSlot> slots) {
    List<String> parts = new ArrayList<>();
    for (TestSlot slot : slots) {
      parts.add(slot.core() + (slot.readOnly() ? ".read" : ""));
    }
    return parts.toString();
  }
}
