package io.bocj.core;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;

/** The same seeds in every run, and a new one, which failures name. */
final class Seeds {
  private Seeds() {}

  static LongStream fixedAndOneRandom(int fixed) {
    return LongStream.concat(
        LongStream.range(0, fixed), LongStream.of(ThreadLocalRandom.current().nextLong()));
  }
}
