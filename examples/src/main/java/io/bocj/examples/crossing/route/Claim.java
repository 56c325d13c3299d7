package io.bocj.examples.crossing.route;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a route says of itself, held against what was counted. */
enum Claim {
  /** Nothing is encoded. */
  REFERENCE {
    @Override
    boolean holds(Traffic traffic, long crossings, long rounds) {
      return traffic.encoded() + traffic.decoded() == 0;
    }
  },
  /** Each crossing encodes and decodes; nearly, as what counts may be a little behind. */
  COPY {
    @Override
    boolean holds(Traffic traffic, long crossings, long rounds) {
      return Math.min(traffic.encoded(), traffic.decoded()) >= crossings - crossings / 20;
    }
  },
  /** What is encoded does not grow with the value. */
  MOVE {
    @Override
    boolean holds(Traffic traffic, long crossings, long rounds) {
      return traffic.bytes() <= MOVED_BYTES * crossings;
    }
  },
  /** A value is encoded and decoded when a round begins and ends, and hardly ever in between. */
  STAYS {
    @Override
    boolean holds(Traffic traffic, long crossings, long rounds) {
      return traffic.encoded() + traffic.decoded() <= 2 * rounds + crossings / 10;
    }
  },
  /** What is encoded depends on where behaviors happen to run. */
  FREE {
    @Override
    boolean holds(Traffic traffic, long crossings, long rounds) {
      return true;
    }
  };

  private static final long MOVED_BYTES = 64;

  abstract boolean holds(Traffic traffic, long crossings, long rounds);

  /** What happened instead; null if the claim holds. */
  final @Nullable String detour(Traffic traffic, long crossings, long rounds) {
    return holds(traffic, crossings, rounds)
        ? null
        : String.format(
            Locale.ROOT,
            "encoded %.3g, decoded %.3g times, and %.0f bytes, a crossing",
            (double) traffic.encoded() / crossings,
            (double) traffic.decoded() / crossings,
            (double) traffic.bytes() / crossings);
  }
}
