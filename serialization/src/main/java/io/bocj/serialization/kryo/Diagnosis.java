package io.bocj.serialization.kryo;

import io.bocj.TransferException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what kept a graph from crossing, and the shortest path to it. Runs after a failure only, by
 * the same copiers as the crossing itself, and without recursion: the graph may be of any depth.
 */
final class Diagnosis {
  /** An object, and how it was come to. */
  private record Place(Object object, @Nullable Place from, String step) {
    String path() {
      StringBuilder path = new StringBuilder();
      for (Place place = this; place != null; place = place.from()) {
        path.insert(0, place.step());
      }
      return path.toString();
    }
  }

  private final Rules rules;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Queue<Place> ahead = new ArrayDeque<>();

  Diagnosis(Rules rules) {
    this.rules = rules;
  }

  /** Path, culprit and remedy in words; null if every object of the graph could cross. */
  @Nullable String find(Object root) {
    ahead.add(new Place(root, null, Path.root(root)));
    for (Place place = ahead.poll(); place != null; place = ahead.poll()) {
      String reason = examine(place);
      if (reason != null) {
        return place.path() + ": " + reason + remedy(place);
      }
    }
    return null;
  }

  /** Why an object cannot cross; if it can, what it holds is examined later. */
  private @Nullable String examine(Place place) {
    Object object = place.object();
    if (rules.sharing().shares(object) || !seen.add(object)) {
      return null;
    }
    try {
      if (object instanceof Class<?> named) {
        rules.requireAccepted(named);
      }
      walk(rules.copierOf(object.getClass()), place);
      return null;
    } catch (Refused e) {
      return e.reason();
    } catch (TransferException e) {
      return e.getMessage();
    } catch (Throwable e) {
      return object.getClass().getName() + " cannot be taken apart: " + Failures.describe(e);
    }
  }

  @SuppressWarnings("unchecked")
  private void walk(Copier<?> copier, Place place) {
    ((Copier<Object>) copier)
        .walk(
            place.object(),
            (step, held) -> {
              if (held != null) {
                ahead.add(new Place(held, place, step));
              }
            });
  }

  private static String remedy(Place place) {
    return place.from() == null
        ? "; keep it within one behavior, or pass what it is made from"
        : "; mark the field transient, or keep it out of the value";
  }
}
