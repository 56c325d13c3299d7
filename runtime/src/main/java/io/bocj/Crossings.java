package io.bocj;

import io.bocj.flight.CrossingEvent;
import io.bocj.flight.Lane;
import io.bocj.spi.Parcel;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Counts what crosses or is looked at in one place: written by its thread alone, read by any.
 * {@link WorkerStats} says what each count means.
 */
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
  private final String runtime;
  private final int worker;

  Crossings(String runtime, int worker) {
    this.runtime = runtime;
    this.worker = worker;
  }

  /** A value has been encoded; {@code event} was begun before, if that is recorded. */
  void exported(@Nullable Object value, Parcel parcel, @Nullable CrossingEvent event) {
    add(EXPORTED, 1);
    add(BYTES_OUT, parcel.size());
    if (event != null) {
      event.exported(runtime, worker, value, parcel.size(), lane(parcel));
    }
  }

  /** A value has been decoded; {@code event} was begun before, if that is recorded. */
  void imported(@Nullable Object value, Parcel parcel, @Nullable CrossingEvent event) {
    countImported(parcel);
    if (event != null) {
      event.imported(runtime, worker, value, parcel.size(), lane(parcel));
    }
  }

  /** Likewise, and the parcel has been given up for it. */
  void takenOver(Object value, Parcel parcel, @Nullable CrossingEvent event) {
    countImported(parcel);
    if (event != null) {
      event.imported(runtime, worker, value, parcel.size(), Lane.TAKE_OVER);
    }
  }

  private void countImported(Parcel parcel) {
    add(IMPORTED, 1);
    add(BYTES_IN, parcel.size());
  }

  private static Lane lane(Parcel parcel) {
    return parcel.moves() ? Lane.MOVE : Lane.COPY;
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
