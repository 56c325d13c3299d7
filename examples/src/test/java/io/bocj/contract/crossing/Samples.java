package io.bocj.contract.crossing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All samples. Each interpreter has its own copy of this class, and is asked by reflection. */
public final class Samples {
  private static final Map<String, Sample> CROSSING = new LinkedHashMap<>();
  private static final Map<String, Sample> REFUSED = new LinkedHashMap<>();

  static {
    Stream.of(
            ScalarSamples.ALL,
            CollectionSamples.ALL,
            ViewSamples.ALL,
            PlatformSamples.ALL,
            ApplicationSamples.ALL,
            SerializableSamples.ALL,
            MovingSamples.ALL)
        .flatMap(List::stream)
        .forEach(sample -> add(CROSSING, sample));
    RefusedSamples.ALL.forEach(sample -> add(REFUSED, sample));
  }

  private Samples() {}

  private static void add(Map<String, Sample> to, Sample sample) {
    if (CROSSING.containsKey(sample.name()) || to.put(sample.name(), sample) != null) {
      throw new IllegalStateException("two samples are named " + sample.name());
    }
  }

  /** The names of those that cross. */
  public static Collection<String> crossing() {
    return CROSSING.keySet();
  }

  /** The names of those that do not. */
  public static Collection<String> refused() {
    return REFUSED.keySet();
  }

  /** A value in the class space of this class. */
  public static Object make(String name) {
    Sample sample = CROSSING.containsKey(name) ? CROSSING.get(name) : REFUSED.get(name);
    return sample.made().get();
  }

  /** What a copy of such a value is to be like, in the class space of this class. */
  public static Object expected(String name) {
    return CROSSING.get(name).expected().get();
  }

  /** A value that holds another in its field {@code held}. */
  public static Object hold(Object value) {
    return new Holder(value);
  }

  /** What a handle holds that moves; throws if it is revoked. */
  public static Object storage(Object handle) {
    return MovingSamples.storage(handle);
  }

  /** All that is to survive a crossing, except the class. */
  public static String describe(@Nullable Object value) {
    return Description.of(value);
  }

  private static final class Holder {
    @SuppressWarnings("unused")
    private final Object held;

    Holder(Object held) {
      this.held = held;
    }
  }
}
