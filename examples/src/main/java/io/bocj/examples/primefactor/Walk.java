package io.bocj.examples.primefactor;

import java.math.BigInteger;
import java.util.Random;

/**
 * A walk of Pollard's rho: two walkers go round the remainders of a number, one at double speed.
 * When they meet on the remainders of one of its factors, their distance shares that factor with
 * the number.
 */
final class Walk {
  /** Distances are multiplied, and looked at together. */
  private static final int STRIDE = 64;

  private final int lane;
  private final BigInteger number;
  private final Random random;
  private BigInteger step = BigInteger.ONE;
  private BigInteger slow = BigInteger.TWO;
  private BigInteger fast = BigInteger.TWO;
  private long steps;
  private BigInteger found = BigInteger.ONE;

  Walk(int lane, BigInteger number, long seed) {
    this.lane = lane;
    this.number = number;
    this.random = new Random(seed);
    start();
  }

  private void start() {
    step = below(number);
    slow = below(number);
    fast = slow;
  }

  private BigInteger below(BigInteger limit) {
    return new BigInteger(limit.bitLength() + 1, random)
        .mod(limit.subtract(BigInteger.ONE))
        .add(BigInteger.ONE);
  }

  int lane() {
    return lane;
  }

  long steps() {
    return steps;
  }

  /** A divisor that is neither 1 nor the number itself; 1 as long as none was found. */
  BigInteger found() {
    return found;
  }

  /** Goes on for some strides, or until a divisor is found. */
  void go(int strides) {
    for (int i = 0; i < strides && found.equals(BigInteger.ONE); i++) {
      found = stride();
    }
  }

  private BigInteger stride() {
    BigInteger slowBefore = slow;
    BigInteger fastBefore = fast;
    BigInteger product = BigInteger.ONE;
    for (int i = 0; i < STRIDE; i++) {
      product = product.multiply(advance()).mod(number);
    }
    BigInteger shared = product.gcd(number);
    if (shared.equals(number)) {
      slow = slowBefore;
      fast = fastBefore;
      return oneByOne();
    }
    return shared;
  }

  /** After a stride in which the walkers met on the remainders of all factors. */
  private BigInteger oneByOne() {
    for (int i = 0; i < STRIDE; i++) {
      BigInteger shared = advance().gcd(number);
      if (shared.equals(number)) {
        start();
        return BigInteger.ONE;
      }
      if (!shared.equals(BigInteger.ONE)) {
        return shared;
      }
    }
    return BigInteger.ONE;
  }

  /** How far apart the walkers are after a step. */
  private BigInteger advance() {
    steps++;
    slow = next(slow);
    fast = next(next(fast));
    return slow.subtract(fast);
  }

  private BigInteger next(BigInteger at) {
    return at.multiply(at).add(step).mod(number);
  }
}
