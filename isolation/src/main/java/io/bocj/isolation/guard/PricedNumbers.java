package io.bocj.isolation.guard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers of any length: charged by their lengths, and limited to a size at which each call ends.
 *
 * <p>See {@link Priced}.
 */
@SuppressWarnings({"NullAway", "unchecked", "rawtypes", "ReturnValueIgnored"})
final class PricedNumbers {
  private static final long MOST_BITS = 1 << 22;

  private PricedNumbers() {}

  private static void requireBits(long bits) {
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
    long size = words(number);
    Meter.work(size * size * size * 64 * Math.max(1, Math.min(100, certainty)));
    return number.isProbablePrime(certainty);
  }

  @Instead(of = BigInteger.class)
  public static BigInteger nextProbablePrime(BigInteger number) {
    long size = words(number);
    Meter.work(size * size * size * 6400);
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

  // Decimals: digits, and how far the decimal point is from them.

  private static long digits(BigDecimal number) {
    return number.precision() + Math.abs((long) number.scale());
  }

  static void decimals(BigDecimal left, BigDecimal right) {
    decimals(digits(left) + digits(right));
  }

  static void decimals(long size) {
    requireBits(size * 3);
    multiplication(size / 8 + 1, size / 8 + 1);
  }

  @Before(of = BigDecimal.class, names = "<init>")
  public static void decimal(String digits) {
    number(digits);
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal add(BigDecimal left, BigDecimal right) {
    decimals(left, right);
    return left.add(right);
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal subtract(BigDecimal left, BigDecimal right) {
    decimals(left, right);
    return left.subtract(right);
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal multiply(BigDecimal left, BigDecimal right) {
    decimals(left.precision() + (long) right.precision());
    return left.multiply(right);
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal divide(BigDecimal left, BigDecimal right) {
    decimals(left, right);
    return left.divide(right);
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal divide(BigDecimal left, BigDecimal right, RoundingMode mode) {
    decimals(left, right);
    return left.divide(right, mode);
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal divide(BigDecimal left, BigDecimal right, int scale, RoundingMode mode) {
    decimals(digits(left) + digits(right) + Math.abs((long) scale));
    return left.divide(right, scale, mode);
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal divide(BigDecimal left, BigDecimal right, MathContext context) {
    decimals(digits(left) + digits(right) + context.getPrecision());
    return left.divide(right, context);
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal remainder(BigDecimal left, BigDecimal right) {
    decimals(left, right);
    return left.remainder(right);
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal pow(BigDecimal number, int exponent) {
    decimals(number.precision() * Math.max(1L, exponent));
    return number.pow(exponent);
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal setScale(BigDecimal number, int scale) {
    decimals(digits(number) + Math.abs((long) scale));
    return number.setScale(scale);
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal setScale(BigDecimal number, int scale, RoundingMode mode) {
    decimals(digits(number) + Math.abs((long) scale));
    return number.setScale(scale, mode);
  }

  @Instead(of = BigDecimal.class)
  public static BigInteger toBigInteger(BigDecimal number) {
    decimals(digits(number));
    return number.toBigInteger();
  }

  @Instead(of = BigDecimal.class)
  public static String toPlainString(BigDecimal number) {
    decimals(digits(number));
    return number.toPlainString();
  }

  @Instead(of = BigDecimal.class)
  public static String toString(BigDecimal number) {
    decimals(number.precision());
    return number.toString();
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal stripTrailingZeros(BigDecimal number) {
    decimals(number.precision());
    return number.stripTrailingZeros();
  }

  @Instead(of = BigDecimal.class)
  public static int compareTo(BigDecimal left, BigDecimal right) {
    decimals(left.precision() + (long) right.precision());
    return left.compareTo(right);
  }
}
