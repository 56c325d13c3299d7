package io.bocj.isolation.guard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Decimals: charged by their digits, and by how far the decimal point is from them, which is
 * limited: a few digits far away are a gigabyte for whoever adds one to them.
 *
 * <p>See {@link Priced}.
 */
@SuppressWarnings("NullAway")
final class PricedDecimals {
  private static final long LARGEST_SCALE = 100_000;

  private PricedDecimals() {}

  private static long digits(BigDecimal number) {
    return number.precision() + Math.abs((long) number.scale());
  }

  static void decimals(BigDecimal left, BigDecimal right) {
    decimals(digits(left) + digits(right));
  }

  static void decimals(long size) {
    PricedNumbers.requireBits(size * 3);
    PricedNumbers.multiplication(size / 8 + 1, size / 8 + 1);
  }

  private static void requireScale(long scale) {
    if (Math.abs(scale) > LARGEST_SCALE) {
      throw new ArithmeticException(
          "a plugin's decimals may not have a scale beyond " + LARGEST_SCALE);
    }
  }

  @Before(of = BigDecimal.class, names = "<init>")
  public static void decimal(String digits) {
    PricedNumbers.number(digits);
    int mark = Math.max(digits.indexOf('e'), digits.indexOf('E'));
    long exponent = 0;
    for (int i = mark + 1; mark >= 0 && i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 10);
      exponent = digit < 0 ? exponent : Math.min(Integer.MAX_VALUE, exponent * 10 + digit);
    }
    requireScale(exponent);
  }

  @Before(of = BigDecimal.class, names = "<init>")
  public static void decimal(String digits, MathContext context) {
    decimal(digits);
  }

  @Before(of = BigDecimal.class, names = "<init>")
  public static void decimal(char[] digits) {
    PricedText.characters(digits);
    decimal(new String(digits));
  }

  @Before(of = BigDecimal.class, names = "<init>")
  public static void decimal(char[] digits, MathContext context) {
    decimal(digits);
  }

  @Before(of = BigDecimal.class, names = "<init>")
  public static void decimal(char[] digits, int from, int length) {
    decimal(digits);
  }

  @Before(of = BigDecimal.class, names = "<init>")
  public static void decimal(char[] digits, int from, int length, MathContext context) {
    decimal(digits);
  }

  @Before(of = BigDecimal.class, names = "<init>")
  public static void decimal(BigInteger unscaled, int scale) {
    requireScale(scale);
  }

  @Before(of = BigDecimal.class, names = "<init>")
  public static void decimal(BigInteger unscaled, int scale, MathContext context) {
    requireScale(scale);
  }

  @Instead(of = BigDecimal.class, isStatic = true)
  public static BigDecimal valueOf(long unscaled, int scale) {
    requireScale(scale);
    return BigDecimal.valueOf(unscaled, scale);
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal movePointLeft(BigDecimal number, int n) {
    requireScale(number.scale() + (long) n);
    decimals(digits(number) + Math.abs((long) n));
    return number.movePointLeft(n);
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal movePointRight(BigDecimal number, int n) {
    requireScale(number.scale() - (long) n);
    decimals(digits(number) + Math.abs((long) n));
    return number.movePointRight(n);
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal scaleByPowerOfTen(BigDecimal number, int n) {
    requireScale(number.scale() - (long) n);
    return number.scaleByPowerOfTen(n);
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
    requireScale(left.scale() + (long) right.scale());
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
    requireScale(scale);
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
    requireScale(number.scale() * (long) exponent);
    decimals(number.precision() * Math.max(1L, exponent));
    return number.pow(exponent);
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal setScale(BigDecimal number, int scale) {
    requireScale(scale);
    decimals(digits(number) + Math.abs((long) scale));
    return number.setScale(scale);
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal setScale(BigDecimal number, int scale, RoundingMode mode) {
    requireScale(scale);
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

  @Instead(of = BigDecimal.class)
  public static BigDecimal divide(BigDecimal left, BigDecimal right, int mode) {
    return divide(left, right, RoundingMode.valueOf(mode));
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal divide(BigDecimal left, BigDecimal right, int scale, int mode) {
    return divide(left, right, scale, RoundingMode.valueOf(mode));
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal setScale(BigDecimal number, int scale, int mode) {
    return setScale(number, scale, RoundingMode.valueOf(mode));
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal pow(BigDecimal number, int exponent, MathContext context) {
    requireScale(number.scale() * (long) exponent);
    // With a precision, digits are left out on the way.
    long most = number.precision() * Math.max(1L, Math.abs((long) exponent));
    decimals(context.getPrecision() == 0 ? most : Math.min(most, 2L * context.getPrecision()));
    return number.pow(exponent, context);
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal add(BigDecimal left, BigDecimal right, MathContext context) {
    decimals(left, right);
    return left.add(right, context);
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal subtract(BigDecimal left, BigDecimal right, MathContext context) {
    decimals(left, right);
    return left.subtract(right, context);
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal multiply(BigDecimal left, BigDecimal right, MathContext context) {
    requireScale(left.scale() + (long) right.scale());
    decimals(left.precision() + (long) right.precision());
    return left.multiply(right, context);
  }

  @Instead(of = BigDecimal.class)
  public static BigDecimal remainder(BigDecimal left, BigDecimal right, MathContext context) {
    decimals(left, right);
    return left.remainder(right, context);
  }
}
