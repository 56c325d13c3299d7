package io.bocj.scheduler;

/**
 * Takes from another queue as a worker does that steals: half at once, by way of a queue of its
 * own.
 */
final class Thief {
  private final WorkQueue own = new WorkQueue();

  /** The payload of the first that it gets; 0 if there is nothing. */
  int steal(WorkQueue victim) {
    Work first = own.takeHalf(victim);
    own.publishClaimed();
    return PlainWork.payload(first);
  }

  /** The payload of the next of the others that it got; 0 if there is nothing. */
  int next() {
    return PlainWork.payload(own.poll());
  }
}
