package io.bocj;

import io.bocj.spi.Parcel;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a worker has decoded for readers, by parcel: a cown that is written gets a new parcel, so a
 * parcel stands for one version of one cown's value. Readers must not change what they read, so all
 * that run on the worker may have the same object.
 *
 * <p>Parcels are held weakly, so what was decoded goes when the cown has a new version. Belongs to
 * the worker's thread.
 */
final class ReadCache {
  /** Of parcels of different cowns; beyond, all is decoded anew. */
  private static final int CAPACITY = 4096;

  /** Parcels have identity. */
  private final Map<Parcel, Object> decoded = new WeakHashMap<>();

  /** What was decoded from the parcel; null if nothing, or null was. */
  @Nullable Object get(Parcel parcel) {
    return decoded.get(parcel);
  }

  void put(Parcel parcel, @Nullable Object value) {
    if (decoded.size() >= CAPACITY) {
      decoded.clear();
    }
    decoded.put(parcel, value);
  }

  void clear() {
    decoded.clear();
  }
}
