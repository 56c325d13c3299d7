package io.bocj;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Counts what crosses or is looked at in one place: written by its thread alone, read by any. */
final class Crossings {
  private static final VarHandle COUNT = MethodHandles.arrayElementVarHandle(long[].class);

  private static final int EXPORTED = 0;
  private static final int IMPORTED = 1;
  private static final int BYTES_OUT = 2;
  private static final int BYTES_IN = 3;
  private static final int OBSERVED = 4;
  private static final int RESIDENT = 5;
  private static final int CACHED = 6;

  private final long[] counts = new long[7];

  void countExported(int bytes) {
    add(EXPORTED, 1);
    add(BYTES_OUT, bytes);
  }

  void countImported(int bytes) {
    add(IMPORTED, 1);
    add(BYTES_IN, bytes);
  }

  void countResident() {
    add(RESIDENT, 1);
  }

  void countCached() {
    add(CACHED, 1);
  }

  void countObserved() {
    add(OBSERVED, 1);
  }

  /** How much a worker has run that is no behavior: looks at cowns for futures, and notices. */
  long observed() {
    return get(OBSERVED);
  }

  long resident() {
    return get(RESIDENT);
  }

  long cached() {
    return get(CACHED);
  }

  long exported() {
    return get(EXPORTED);
  }

  long imported() {
    return get(IMPORTED);
  }

  long bytesOut() {
    return get(BYTES_OUT);
  }

  long bytesIn() {
    return get(BYTES_IN);
  }

  private void add(int count, long n) {
    COUNT.setOpaque(counts, count, counts[count] + n);
  }

  private long get(int count) {
    return (long) COUNT.getOpaque(counts, count);
  }
}
