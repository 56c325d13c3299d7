package io.bocj.isolation.guard;

import io.bocj.isolation.guard.Halt.Budget;
import org.jspecify.annotations.Nullable;

/**
 * What metered code counts on. Each class space of a plugin defines this class anew, so that the
 * counters are static fields that one thread writes: that is what makes counting cheap.
 *
 * <p>All counters are the running thread's. Others write {@link #stop}, and, so that charging need
 * look at nothing else, take the {@link #fuel} away: without any order, and again and again, as the
 * thread may write back what it has read before.
 */
public final class Meter implements Gauge {
  /** How much a loop may do before it tells, once it has told of as much. */
  static final int QUANTUM = 100_000;

  /** Where a method begins to count, so that it tells of the first thousand units. */
  static final int START = QUANTUM - 1_000;

  /** The price of a behavior, besides the half that it takes along. */
  private static final long SCHEDULING = 10_000;

  private static long fuel;
  private static long heap;
  private static int depth;
  private static int deepest;
  private static @Nullable Desk desk;

  /** Set once, by whoever comes first; from then on nothing of the plugin gets any further. */
  private static volatile @Nullable Budget stop;

  /** For the host. */
  public Meter() {}

  // ---- called by metered code -----------------------------------------------------------------

  /**
   * Charges work.
   *
   * @param units how much
   */
  public static void charge(int units) {
    long left = fuel - units;
    fuel = left;
    if (left < 0) {
      throw refuse(Budget.FUEL);
    }
  }

  /**
   * Charges the work of a loop, now and then.
   *
   * @param count of the method
   * @param units the price of one round
   * @param base where the count was when it was charged last
   * @return the count now
   */
  public static int tick(int count, int units, int base) {
    int now = count + units;
    if (now < QUANTUM) {
      return now;
    }
    charge(now - base);
    return base;
  }

  /**
   * Charges what a loop has counted. What is not charged yet is lost if an exception ends the
   * method, so it is never more than what has been charged before.
   *
   * @param count of the method
   * @param base where the count was when it was charged last
   * @return where to count from
   */
  public static int settle(int count, int base) {
    charge(count - base);
    return QUANTUM - Math.min(QUANTUM, 2 * (QUANTUM - base));
  }

  /**
   * A method begins that counts how deep it is.
   *
   * @param units its price
   * @param frame the size of its frame
   * @return how deep the stack is, its frame included
   */
  public static int enter(int units, int frame) {
    charge(units);
    int now = depth + frame;
    if (now > deepest) {
      throw refuse(Budget.STACK);
    }
    depth = now;
    return now;
  }

  /**
   * A method begins that need not count how deep it is, but may have to go back to where it was.
   *
   * @param units its price
   * @return how deep the stack is
   */
  public static int pass(int units) {
    charge(units);
    return depth;
  }

  /**
   * A method ends.
   *
   * @param now what {@link #enter} returned
   * @param frame what it was told
   */
  public static void leave(int now, int frame) {
    depth = now - frame;
  }

  /**
   * A handler begins. What ends a behavior goes on.
   *
   * @param thrown what was caught
   * @param now what {@link #enter} returned
   * @param units the price of the method: a handler may be where a loop begins anew
   */
  public static void caught(Throwable thrown, int now, int units) {
    depth = now;
    charge(units);
    if (thrown instanceof VirtualMachineError) {
      throw refuse(thrown instanceof OutOfMemoryError ? Budget.ALLOCATION : Budget.STACK);
    }
    if (stop != null || thrown instanceof Halt) {
      throw refuse(Budget.FUEL);
    }
  }

  /**
   * Charges an object.
   *
   * @param bytes its size
   */
  public static void alloc(int bytes) {
    long left = heap - bytes;
    heap = left;
    if (left < 0) {
      throw refuse(Budget.ALLOCATION);
    }
  }

  /**
   * Charges an array, before it is made.
   *
   * @param length how many elements; the JVM refuses a negative one
   * @param element the size of one
   */
  public static void array(int length, int element) {
    if (length > 0) {
      bulk((long) length * element + 16);
    }
  }

  /**
   * Multiplies the lengths of an array of arrays.
   *
   * @param left one, or a product
   * @param right another
   * @return the product; as much as can be if it is too large
   */
  public static int times(int left, int right) {
    return (int) Math.min(Integer.MAX_VALUE, (long) left * Math.max(1, right));
  }

  /**
   * Charges memory that is taken at once, and the work of filling it.
   *
   * @param bytes how much
   */
  public static void bulk(long bytes) {
    heap -= bytes;
    fuel -= bytes >> 4;
    if (heap < 0 || fuel < 0) {
      throw refuse(heap < 0 ? Budget.ALLOCATION : Budget.FUEL);
    }
  }

  /**
   * Charges work that a library is going to do.
   *
   * @param units how much
   */
  public static void work(long units) {
    fuel -= Math.max(0, units);
    if (fuel < 0) {
      throw refuse(Budget.FUEL);
    }
  }

  /**
   * What the plugin may ask for.
   *
   * @return the host's end
   */
  public static Desk desk() {
    Desk open = desk;
    if (open == null) {
      throw refuse(Budget.REVOKED);
    }
    return open;
  }

  /** Whatever came first is what it was. */
  private static Halt refuse(Budget why) {
    Budget first = stop;
    if (first == null) {
      first = why;
      stop = first;
    }
    fuel = Long.MIN_VALUE / 2;
    heap = Long.MIN_VALUE / 2;
    return new Halt(first);
  }

  // ---- called by the host ---------------------------------------------------------------------

  @Override
  public void begin(long units, long bytes, int stack, Desk hosts) {
    fuel = units;
    heap = bytes;
    depth = 0;
    deepest = stack;
    desk = hosts;
  }

  @Override
  public void stop(Budget why) {
    if (stop == null) {
      stop = why;
    }
    // The running thread may overwrite this with what it has read before; hence the repeats.
    fuel = Long.MIN_VALUE / 2;
  }

  @Override
  public @Nullable Budget stopped() {
    return stop;
  }

  @Override
  public long fuelLeft() {
    return fuel;
  }

  @Override
  public long heapLeft() {
    return heap;
  }

  @Override
  public long splitFuel() {
    work(SCHEDULING);
    long half = Math.max(0, fuel / 2);
    work(half);
    return half;
  }

  @Override
  public long splitHeap() {
    long half = Math.max(0, heap / 2);
    heap -= half;
    return half;
  }
}
