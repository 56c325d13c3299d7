package io.bocj.examples.crossing.route;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The routes, by name. */
public enum RouteKind {
  /** Behaviors alternate between two workers without isolation. */
  DIRECT(Part.BEHAVIORS, BehaviorRoutes::direct, Claim.REFERENCE),
  /** Behaviors alternate between two interpreters; the value is immutable. */
  SHARE(Part.BEHAVIORS, BehaviorRoutes::share, Claim.REFERENCE),
  /** Behaviors alternate between two interpreters; the value's storage changes hands. */
  MOVE(Part.BEHAVIORS, BehaviorRoutes::move, Claim.MOVE),
  /** The first behavior of an interpreter over a value of a class that is new to it. */
  FIRST(Part.BEHAVIORS, FirstRoute::new, Claim.COPY),
  /** Behaviors alternate between two interpreters. */
  COPY(Part.BEHAVIORS, BehaviorRoutes::copy, Claim.COPY),
  /** Behaviors that only read alternate between two interpreters. */
  READ_CACHED(Part.BEHAVIORS, BehaviorRoutes::readCached, Claim.STAYS),
  /** A chain of behaviors on one worker. */
  RESIDENT(Part.BEHAVIORS, BehaviorRoutes::resident, Claim.STAYS),
  /**
   * All behaviors over one cown are scheduled first, and two workers run them wherever that suits:
   * as bocpy was measured. Values that are immutable are shared.
   */
  DRAIN(Part.BEHAVIORS, BehaviorRoutes::drain, Claim.FREE),
  /** The data layer's answer that a value may be shared. */
  LAYER_SHARE(Part.DATA_LAYER, LayerRoute::share, Claim.REFERENCE),
  /** The data layer from one interpreter to another; the value's storage changes hands. */
  LAYER_MOVE(Part.DATA_LAYER, LayerRoute::move, Claim.MOVE),
  /** The data layer from one interpreter to another, both new. */
  LAYER_FIRST(Part.DATA_LAYER, FirstLayerRoute::new, Claim.COPY),
  /** The data layer from one interpreter to another. */
  LAYER_COPY(Part.DATA_LAYER, LayerRoute::copy, Claim.COPY),
  /** JDK serialization. */
  JDK(Part.OTHERS, CodecRoute::jdk, Claim.COPY),
  /** Kryo as it comes, with class names. */
  KRYO(Part.OTHERS, CodecRoute::kryo, Claim.COPY),
  /** Kryo with all classes registered. */
  KRYO_REGISTERED(Part.OTHERS, CodecRoute::kryoRegistered, Claim.COPY);

  /** What is timed. */
  public enum Part {
    /** Behaviors, and what crosses with them. */
    BEHAVIORS,
    /** Encoding and decoding, between two interpreters but on one thread. */
    DATA_LAYER,
    /** What else there is, for comparison. */
    OTHERS
  }

  private static final int UNSAFE_IS_WARNED_OF = 24;

  private final Part part;

  @SuppressWarnings("ImmutableEnumChecker") // method references
  private final Function<String, Route> factory;

  private final Claim claim;

  RouteKind(Part part, Function<String, Route> factory, Claim claim) {
    this.part = part;
    this.factory = factory;
    this.claim = claim;
  }

  /**
   * What is timed on this route.
   *
   * @return the part
   */
  public Part part() {
    return part;
  }

  /**
   * Readies a payload on this route.
   *
   * @param payload its name
   * @return the route, to be closed
   */
  public Route open(String payload) {
    return factory.apply(payload);
  }

  /**
   * Whether a round has one crossing only, since a second would not be the first.
   *
   * @return true for routes that time first crossings
   */
  public boolean isFirst() {
    return this == FIRST || this == LAYER_FIRST;
  }

  /**
   * What a JVM has to be started with: Kryo as it comes, which also compares values, uses {@code
   * Unsafe}, and newer JDKs warn of that unless told not to. bocj's own use of Kryo does without.
   *
   * @return options
   */
  public List<String> jvmOptions() {
    return part == Part.OTHERS && Runtime.version().feature() >= UNSAFE_IS_WARNED_OF
        ? List.of("--sun-misc-unsafe-memory-access=allow")
        : List.of();
  }

  /**
   * Whether the value took this route.
   *
   * @param traffic what was counted
   * @param crossings during how many crossings
   * @param rounds in how many rounds
   * @return what happened instead; null if nothing did
   */
  public @Nullable String detour(Traffic traffic, long crossings, long rounds) {
    return claim.detour(traffic, crossings, rounds);
  }

  /** The name as it is written on command lines and in tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
