package io.bocj.examples.stress;

import io.bocj.BocRuntime;
import io.bocj.Cown;
import io.bocj.Request;
import io.bocj.When0;
import io.bocj.When1;
import io.bocj.When2;
import io.bocj.When3;
import io.bocj.When4;
import io.bocj.When5;
import io.bocj.When6;
import io.bocj.examples.stress.journal.Errand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Schedules a behavior over requests whose number is known at run time only.
 *
 * @param runtime where
 * @param errand what it captures
 * @param baggage what else it captures; null for nothing
 * @param returns whether it has a result
 */
record Dispatch(BocRuntime runtime, Errand errand, @Nullable Baggage baggage, boolean returns) {
  /** The most that one {@code when} takes. */
  static final int MOST = 6;

  Cown<?> over(List<Request<Object>> r) {
    return switch (r.size()) {
      case 0 -> zero(runtime.when());
      case 1 -> one(runtime.when(r.get(0)));
      case 2 -> two(runtime.when(r.get(0), r.get(1)));
      case 3 -> three(runtime.when(r.get(0), r.get(1), r.get(2)));
      case 4 -> four(runtime.when(r.get(0), r.get(1), r.get(2), r.get(3)));
      case 5 -> five(runtime.when(r.get(0), r.get(1), r.get(2), r.get(3), r.get(4)));
      case MOST -> six(runtime.when(r.get(0), r.get(1), r.get(2), r.get(3), r.get(4), r.get(5)));
      default -> throw new IllegalArgumentException("too many requests: " + r.size());
    };
  }

  // Captured one by one: the record itself holds the runtime, which cannot cross.

  private Cown<?> zero(When0 when) {
    Errand e = errand;
    Baggage g = baggage;
    return returns ? when.call(() -> Body.act(e, g)) : when.run(() -> Body.act(e, g));
  }

  private Cown<?> one(When1<Object> when) {
    Errand e = errand;
    Baggage g = baggage;
    return returns ? when.call(a -> Body.act(e, g, a)) : when.run(a -> Body.act(e, g, a));
  }

  private Cown<?> two(When2<Object, Object> when) {
    Errand e = errand;
    Baggage g = baggage;
    return returns
        ? when.call((a, b) -> Body.act(e, g, a, b))
        : when.run((a, b) -> Body.act(e, g, a, b));
  }

  private Cown<?> three(When3<Object, Object, Object> when) {
    Errand e = errand;
    Baggage g = baggage;
    return returns
        ? when.call((a, b, c) -> Body.act(e, g, a, b, c))
        : when.run((a, b, c) -> Body.act(e, g, a, b, c));
  }

  private Cown<?> four(When4<Object, Object, Object, Object> when) {
    Errand e = errand;
    Baggage g = baggage;
    return returns
        ? when.call((a, b, c, d) -> Body.act(e, g, a, b, c, d))
        : when.run((a, b, c, d) -> Body.act(e, g, a, b, c, d));
  }

  private Cown<?> five(When5<Object, Object, Object, Object, Object> when) {
    Errand e = errand;
    Baggage g = baggage;
    return returns
        ? when.call((a, b, c, d, x) -> Body.act(e, g, a, b, c, d, x))
        : when.run((a, b, c, d, x) -> Body.act(e, g, a, b, c, d, x));
  }

  private Cown<?> six(When6<Object, Object, Object, Object, Object, Object> when) {
    Errand e = errand;
    Baggage g = baggage;
    return returns
        ? when.call((a, b, c, d, x, y) -> Body.act(e, g, a, b, c, d, x, y))
        : when.run((a, b, c, d, x, y) -> Body.act(e, g, a, b, c, d, x, y));
  }
}
