package io.bocj.examples.crossing.route;

import io.bocj.TransferException;
import io.bocj.examples.crossing.kryo.PlainKryo;
import io.bocj.examples.crossing.payload.Movables;
import io.bocj.spi.Transfer;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which routes a payload can take, found out by sending it once.
 *
 * @param open those that it can take
 * @param closed why not, for routes that one would expect it to take
 */
public record Trial(Set<RouteKind> open, Map<RouteKind, String> closed) {
  private static final Set<RouteKind> SHARED =
      EnumSet.of(
          RouteKind.DIRECT,
          RouteKind.SHARE,
          RouteKind.RESIDENT,
          RouteKind.DRAIN,
          RouteKind.LAYER_SHARE);

  private static final Set<RouteKind> COPIED =
      EnumSet.of(
          RouteKind.DIRECT,
          RouteKind.FIRST,
          RouteKind.COPY,
          RouteKind.READ_CACHED,
          RouteKind.DRAIN,
          RouteKind.LAYER_FIRST,
          RouteKind.LAYER_COPY);

  private static final Set<RouteKind> MOVED = EnumSet.of(RouteKind.MOVE, RouteKind.LAYER_MOVE);

  /**
   * Tries a payload out.
   *
   * @param payload its name
   * @param application where its class is, if it is one of the user's
   * @return what it can do
   * @throws IllegalArgumentException if it cannot be made or cannot cross; the message says why
   */
  public static Trial of(String payload, ClassLoader application) {
    try (ClassSpaces spaces = new ClassSpaces(application)) {
      Object value = spaces.one().payloads("create", payload);
      Set<RouteKind> open = EnumSet.copyOf(byLane(payload, value, spaces));
      if (Movables.has(payload)) {
        open.addAll(MOVED);
      }
      Map<RouteKind, String> closed = new EnumMap<>(RouteKind.class);
      tryOut(new JdkCodec(), value, Set.of(RouteKind.JDK), open, closed);
      tryOut(
          new KryoCodec(PlainKryo.withNames(application)),
          value,
          Set.of(RouteKind.KRYO, RouteKind.KRYO_REGISTERED),
          open,
          closed);
      return new Trial(open, closed);
    }
  }

  private static Set<RouteKind> byLane(String payload, Object value, ClassSpaces spaces) {
    if (spaces.one().transfer().shareable(value)) {
      return SHARED;
    }
    Object arrived = sent(payload, value, spaces);
    if (!spaces.other().isTrue("isIntact", payload, arrived)) {
      throw new IllegalArgumentException(
          payload
              + " arrives as something else than was sent: see that it is made the same each time,"
              + " has no transient fields, and that its equals compares what it holds");
    }
    Set<RouteKind> copied = EnumSet.copyOf(COPIED);
    if (spaces.one().transfer().surelyCrosses(value)) {
      // Anything else is encoded after each behavior, to find out whether it still can be.
      copied.add(RouteKind.RESIDENT);
    }
    return copied;
  }

  private static Object sent(String payload, Object value, ClassSpaces spaces) {
    try {
      Transfer from = spaces.one().transfer();
      return Objects.requireNonNull(spaces.other().transfer().unpack(from.pack(value)));
    } catch (TransferException e) {
      throw new IllegalArgumentException(payload + " cannot cross: " + e.getMessage(), e);
    }
  }

  private static void tryOut(
      Codec codec,
      Object value,
      Set<RouteKind> routes,
      Set<RouteKind> open,
      Map<RouteKind, String> closed) {
    try {
      codec.write(value);
      open.addAll(routes);
    } catch (IOException | RuntimeException e) {
      routes.forEach(route -> closed.put(route, e.toString().lines().findFirst().orElseThrow()));
    }
  }
}
