package io.bocj.isolation.guard;

import java.math.BigInteger;
import java.util.Random;

/**
 * Numbers of any length: charged by their lengths, and limited to a size at which each call ends.
 *
 * <p>See {@link Priced}.
 */
@SuppressWarnings({"NullAway", "unchecked", "rawtypes", "ReturnValueIgnored"})
final class PricedNumbers {
  private static final long MOST_BITS = 1 << 22;

  private PricedNumbers() {}

  static void requireBits(long bits) {
    if (bits > MOST_BITS) {
      throw new ArithmeticException(
          "a plugin's numbers may not have more than " + MOST_BITS + " bits");
    }
  }

  static long words(BigInteger number) {
    return number.bitLength() / 32 + 1L;
  }

  /** At most the product of the lengths; a little for short ones. */
  static void multiplication(long left, long right) {
    Meter.bulk(4 * (left + right));
    Meter.work(left * right / 2);
  }

  @Before(
      of = BigInteger.class,
      names = {"<init>"})
  public static void number(String digits) {
    requireBits(digits.length() * 3L);
    Meter.bulk(digits.length());
    Meter.work((long) digits.length() * digits.length() / 64);
  }

  @Before(
      of = BigInteger.class,
      names = {"<init>"})
  public static void number(String digits, int radix) {
    number(digits);
  }

  @Before(of = BigInteger.class, names = "<init>")
  public static void number(byte[] bytes) {
    requireBits(bytes.length * 8L);
    Meter.array(bytes.length, 2);
  }

  @Before(of = BigInteger.class, names = "<init>")
  public static void number(int sign, byte[] bytes) {
    number(bytes);
  }

  @Before(of = BigInteger.class, names = "<init>")
  public static void number(byte[] bytes, int from, int length) {
    number(bytes);
  }

  @Before(of = BigInteger.class, names = "<init>")
  public static void number(int sign, byte[] bytes, int from, int length) {
    number(bytes);
  }

  @Before(of = BigInteger.class, names = "<init>")
  public static void number(int bits, Random random) {
    requireBits(bits);
    Meter.array(bits / 8, 2);
  }

  @Before(of = BigInteger.class, names = "<init>")
  public static void prime(int bits, int certainty, Random random) {
    requireBits(bits);
    primality(bits / 32 + 1L, Math.max(1, Math.min(100, certainty)) * 100L);
  }

  /** Each test is a power modulo the number; saturates. */
  private static void primality(long words, long tests) {
    Meter.work((long) Math.min(1e18, (double) words * words * words * 64 * tests));
  }

  @Instead(of = BigInteger.class)
  public static BigInteger multiply(BigInteger left, BigInteger right) {
    requireBits((long) left.bitLength() + right.bitLength());
    multiplication(words(left), words(right));
    return left.multiply(right);
  }

  @Instead(of = BigInteger.class)
  public static BigInteger divide(BigInteger left, BigInteger right) {
    multiplication(words(left), words(right));
    return left.divide(right);
  }

  @Instead(of = BigInteger.class)
  public static BigInteger mod(BigInteger left, BigInteger right) {
    multiplication(words(left), words(right));
    return left.mod(right);
  }

  @Instead(of = BigInteger.class)
  public static BigInteger remainder(BigInteger left, BigInteger right) {
    multiplication(words(left), words(right));
    return left.remainder(right);
  }

  @Instead(of = BigInteger.class)
  public static BigInteger[] divideAndRemainder(BigInteger left, BigInteger right) {
    multiplication(words(left), words(right));
    return left.divideAndRemainder(right);
  }

  @Instead(of = BigInteger.class)
  public static BigInteger gcd(BigInteger left, BigInteger right) {
    multiplication(words(left), words(right) * 4);
    return left.gcd(right);
  }

  @Instead(of = BigInteger.class)
  public static BigInteger add(BigInteger left, BigInteger right) {
    Meter.bulk(4 * (words(left) + words(right)));
    return left.add(right);
  }

  @Instead(of = BigInteger.class)
  public static BigInteger subtract(BigInteger left, BigInteger right) {
    Meter.bulk(4 * (words(left) + words(right)));
    return left.subtract(right);
  }

  @Instead(of = BigInteger.class)
  public static BigInteger pow(BigInteger number, int exponent) {
    requireBits(number.bitLength() < 2 ? 1 : (long) number.bitLength() * exponent);
    long size = (long) number.bitLength() * Math.max(1, exponent) / 32 + 1;
    multiplication(size, number.bitLength() < 2 ? 1 : size);
    return number.pow(exponent);
  }

  @Instead(of = BigInteger.class)
  public static BigInteger modPow(BigInteger number, BigInteger exponent, BigInteger modulus) {
    long size = words(modulus);
    multiplication(words(number), size);
    Meter.work(size * size * Math.max(1, exponent.bitLength()));
    return number.modPow(exponent, modulus);
  }

  @Instead(of = BigInteger.class)
  public static BigInteger modInverse(BigInteger number, BigInteger modulus) {
    multiplication(words(number) * 32, words(modulus));
    return number.modInverse(modulus);
  }

  @Instead(of = BigInteger.class)
  public static BigInteger sqrt(BigInteger number) {
    multiplication(words(number) * 8, words(number));
    return number.sqrt();
  }

  @Instead(of = BigInteger.class)
  public static BigInteger shiftLeft(BigInteger number, int bits) {
    requireBits(number.bitLength() + Math.max(0L, bits));
    Meter.bulk(words(number) * 4 + Math.max(0, (long) bits) / 8);
    return number.shiftLeft(bits);
  }

  @Instead(of = BigInteger.class)
  public static BigInteger shiftRight(BigInteger number, int bits) {
    requireBits(number.bitLength() + Math.max(0L, -(long) bits));
    Meter.bulk(words(number) * 4 + Math.max(0, -(long) bits) / 8);
    return number.shiftRight(bits);
  }

  @Instead(of = BigInteger.class)
  public static BigInteger setBit(BigInteger number, int bit) {
    requireBits(number.bitLength() + Math.max(0L, bit));
    Meter.bulk(words(number) * 4 + Math.max(0, bit) / 8);
    return number.setBit(bit);
  }

  @Instead(of = BigInteger.class)
  public static BigInteger flipBit(BigInteger number, int bit) {
    requireBits(number.bitLength() + Math.max(0L, bit));
    Meter.bulk(words(number) * 4 + Math.max(0, bit) / 8);
    return number.flipBit(bit);
  }

  @Instead(of = BigInteger.class)
  public static boolean isProbablePrime(BigInteger number, int certainty) {
    primality(words(number), Math.max(1, Math.min(100, certainty)));
    return number.isProbablePrime(certainty);
  }

  @Instead(of = BigInteger.class)
  public static BigInteger nextProbablePrime(BigInteger number) {
    primality(words(number), 100);
    return number.nextProbablePrime();
  }

  @Instead(of = BigInteger.class)
  public static String toString(BigInteger number) {
    multiplication(words(number), words(number));
    return number.toString();
  }

  @Instead(of = BigInteger.class)
  public static String toString(BigInteger number, int radix) {
    multiplication(words(number), words(number) * 2);
    return number.toString(radix);
  }

  @Instead(of = BigInteger.class)
  public static BigInteger clearBit(BigInteger number, int bit) {
    requireBits(number.bitLength() + Math.max(0L, bit));
    Meter.bulk(words(number) * 4 + Math.max(0, bit) / 8);
    return number.clearBit(bit);
  }
}
