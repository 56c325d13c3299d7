package io.bocj.examples.crossing.route;

import io.bocj.Acquired;
import io.bocj.Fn0;
import io.bocj.Fn1;
import io.bocj.examples.crossing.payload.Payloads;

/**
 * Where the values of a route come from, and what they are held against: code that runs in the
 * interpreter that has the value.
 *
 * @param make makes one
 * @param isIntact whether one has arrived whole
 */
record Source(Fn0<Object> make, Fn1<Acquired<Object>, Boolean> isIntact) {
  static Source copied(String payload) {
    return new Source(() -> Payloads.create(payload), c -> Payloads.isIntact(payload, c.get()));
  }

  static Source moved(String payload) {
    return new Source(
        () -> Payloads.createMovable(payload), c -> Payloads.isIntactMovable(payload, c.get()));
  }
}
