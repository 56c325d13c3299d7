package io.bocj;

import io.bocj.spi.Parcel;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a worker has decoded for readers, by parcel: a cown that is written gets a new parcel, so a
 * parcel stands for one version of one cown's value. Readers must not change what they read, so all
 * that run on the worker may have the same object.
 *
 * <p>Parcels are held weakly, so what was decoded goes when the cown has a new version; values
 * softly, as one that holds its own cown would keep its parcel for ever, and so that large ones go
 * when memory gets short. Belongs to the worker's thread.
 */
final class ReadCache {
  /** Of parcels of different cowns; beyond, all is decoded anew. */
  private static final int CAPACITY = 4096;

  /** Parcels have identity. */
  private final Map<Parcel, SoftReference<Object>> decoded = new WeakHashMap<>();

  /** What was decoded from the parcel; null if nothing was, or no longer is. */
  @Nullable Object get(Parcel parcel) {
    SoftReference<Object> known = decoded.get(parcel);
    return known == null ? null : known.get();
  }

  void put(Parcel parcel, @Nullable Object value) {
    if (decoded.size() >= CAPACITY) {
      decoded.clear();
    }
    decoded.put(parcel, new SoftReference<>(value));
  }

  void clear() {
    decoded.clear();
  }
}
