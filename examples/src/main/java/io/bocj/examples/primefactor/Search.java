package io.bocj.examples.primefactor;

import static io.bocj.Boc.when;

import io.bocj.Boc;
import io.bocj.Cown;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lanes that look for a divisor of one number. Each is a cown, and a chain of behaviors over it: a
 * short one, which looks at the noticeboard first and schedules the next one last. Whoever finds a
 * divisor puts it up, and so the others stop.
 *
 * @param number what is taken apart: a composite number
 * @param batch how many strides a behavior makes
 */
record Search(BigInteger number, int batch) {
  private static final String DIVISOR = "divisor";

  /** Returns the lanes when all of them have stopped. */
  List<Walk> run(int lanes, long seed) {
    Boc.noticeboard().seed(DIVISOR, BigInteger.ONE);
    List<Cown<Walk>> walks =
        IntStream.range(0, lanes)
            .mapToObj(lane -> Cown.of(new Walk(lane, number, seed + lane)))
            .toList();
    walks.forEach(this::goOn);
    Boc.quiesce();
    return walks.stream().map(Cown::join).toList();
  }

  private void goOn(Cown<Walk> lane) {
    when(lane)
        .run(
            walk -> {
              if (Boc.noticeboard().read(DIVISOR, BigInteger.ONE).equals(BigInteger.ONE)) {
                walk.get().go(batch);
                report(walk.get().found(), lane);
              }
            });
  }

  private void report(BigInteger found, Cown<Walk> lane) {
    if (found.equals(BigInteger.ONE)) {
      goOn(lane);
    } else {
      Boc.noticeboard().write(DIVISOR, found);
    }
  }
}
