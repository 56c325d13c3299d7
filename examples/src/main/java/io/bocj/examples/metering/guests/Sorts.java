package io.bocj.examples.metering.guests;

/** Sorts numbers by a heap of its own. */
public final class Sorts extends Rounds {
  private static final long serialVersionUID = 1L;

  /** Called for each behavior. */
  public Sorts() {}

  @Override
  protected long round(String text) {
    int[] numbers = new int[100_000];
    int seed = text.length();
    for (int i = 0; i < numbers.length; i++) {
      seed = seed * 1_103_515_245 + 12_345;
      numbers[i] = seed;
    }
    for (int i = numbers.length / 2; i >= 0; i--) {
      sink(numbers, i, numbers.length);
    }
    for (int end = numbers.length - 1; end > 0; end--) {
      int largest = numbers[0];
      numbers[0] = numbers[end];
      numbers[end] = largest;
      sink(numbers, 0, end);
    }
    return numbers[1] | 1L;
  }

  private static void sink(int[] numbers, int from, int end) {
    int at = from;
    int value = numbers[at];
    while (2 * at + 1 < end) {
      int child = 2 * at + 1;
      if (child + 1 < end && numbers[child + 1] > numbers[child]) {
        child++;
      }
      if (numbers[child] <= value) {
        break;
      }
      numbers[at] = numbers[child];
      at = child;
    }
    numbers[at] = value;
  }
}
