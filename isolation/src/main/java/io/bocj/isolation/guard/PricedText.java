package io.bocj.isolation.guard;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Texts: charged by their length before they are made.
 *
 * <p>See {@link Priced}.
 */
@SuppressWarnings({
  "NullAway",
  "unchecked",
  "rawtypes",
  "ReturnValueIgnored",
  "AnnotateFormatMethod"
})
final class PricedText {
  private static final int WIDEST = 10_000;

  private PricedText() {}

  /** An operand of a string concatenation, as the text that it becomes. */
  public static String text(Object operand) {
    String text = valueOf(operand);
    Meter.bulk(2L * (text == null ? 4 : text.length()));
    return text == null ? "null" : text;
  }

  @Instead(of = String.class, isStatic = true)
  public static String valueOf(Object value) {
    chargeText(value);
    return String.valueOf(value);
  }

  @Instead(of = Object.class)
  public static String toString(Object value) {
    chargeText(value);
    return value.toString();
  }

  private static void chargeText(Object value) {
    PricedWalks.texts(value);
  }

  static void chargeNumber(Number value) {
    if (value instanceof BigInteger number) {
      PricedNumbers.multiplication(PricedNumbers.words(number), PricedNumbers.words(number));
    } else if (value instanceof BigDecimal number) {
      PricedDecimals.decimals(number.precision());
    }
  }

  @Instead(of = String.class)
  public static String repeat(String text, int count) {
    Meter.bulk(2L * text.length() * Math.max(0, count));
    return text.repeat(count);
  }

  @Instead(of = String.class)
  public static String concat(String text, String more) {
    Meter.bulk(2L * (text.length() + more.length()));
    return text.concat(more);
  }

  @Instead(of = String.class)
  public static String replace(String text, CharSequence target, CharSequence replacement) {
    String what = target.toString();
    String with = replacement.toString();
    Meter.work(text.length() + 1L);
    search(text, what);
    long found = 0;
    int step = Math.max(1, what.length());
    for (int at = text.indexOf(what); at >= 0 && at < text.length(); ) {
      found++;
      at = text.indexOf(what, at + step);
    }
    Meter.bulk(2L * (text.length() + (found + 1) * with.length()));
    return text.replace(what, with);
  }

  @Instead(of = String.class, isStatic = true)
  public static String join(CharSequence delimiter, CharSequence... parts) {
    long size = 0;
    for (CharSequence part : parts) {
      size += delimiter.length() + (part == null ? 4L : part.length());
    }
    Meter.bulk(2 * size);
    return String.join(delimiter, parts);
  }

  @Instead(of = String.class, isStatic = true)
  public static String join(CharSequence delimiter, Iterable<? extends CharSequence> parts) {
    long size = 0;
    for (CharSequence part : parts) {
      size += delimiter.length() + (part == null ? 4L : part.length());
      if (size > WIDEST) {
        Meter.bulk(2 * size);
        size = 0;
      }
    }
    Meter.bulk(2 * size);
    return String.join(delimiter, parts);
  }

  @Instead(of = String.class, isStatic = true)
  public static String format(String format, Object... arguments) {
    chargeFormat(format, arguments);
    return String.format(format, arguments);
  }

  @Instead(of = String.class, isStatic = true)
  public static String format(Locale locale, String format, Object... arguments) {
    chargeFormat(format, arguments);
    return String.format(locale, format, arguments);
  }

  @Instead(of = String.class)
  public static String formatted(String format, Object... arguments) {
    chargeFormat(format, arguments);
    return format.formatted(arguments);
  }

  @Before(
      of = {PrintStream.class, java.io.PrintWriter.class},
      names = {"format", "printf"})
  public static void chargeFormat(String format, Object... arguments) {
    Meter.bulk(2L * (format.length() + largestNumber(format, WIDEST)));
    for (int at = format.indexOf('%'); at >= 0; at = format.indexOf('%', at + 1)) {
      // Whichever it is.
      Meter.alloc(128);
      PricedWalks.texts(arguments);
    }
  }

  /** Adds up the numbers in a text; ends the behavior if one is above the limit. */
  private static long largestNumber(String text, int limit) {
    long sum = 0;
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      number = c >= '0' && c <= '9' ? Math.min(number * 10 + (c - '0'), Integer.MAX_VALUE) : 0;
      if (number > limit) {
        throw new IllegalArgumentException(
            "a plugin may not use a width or precision above " + limit);
      }
      sum += number;
    }
    return sum;
  }

  @Before(
      of = {StringBuilder.class, StringBuffer.class},
      names = {"<init>", "ensureCapacity", "setLength"})
  public static void characters(int length) {
    Meter.array(length, 2);
  }

  @Before(
      of = {Appendable.class, StringBuilder.class, StringBuffer.class},
      names = {"<init>", "append", "print", "println", "write"})
  public static void characters(String text) {
    Meter.bulk(2L * (text == null ? 4 : text.length()));
  }

  @Before(
      of = {Appendable.class, StringBuilder.class, StringBuffer.class},
      names = {"<init>", "append"})
  public static void characters(CharSequence text) {
    Meter.bulk(2L * (text == null ? 4 : text.length()));
  }

  @Before(
      of = {Appendable.class, StringBuilder.class, StringBuffer.class},
      names = {"append", "print", "println"})
  public static void characters(Object value) {
    chargeText(value);
  }

  @Before(
      of = {Appendable.class, StringBuilder.class, StringBuffer.class, String.class},
      names = {"<init>", "append", "write", "valueOf", "copyValueOf", "print", "println"})
  public static void characters(char[] text) {
    Meter.bulk(2L * (text == null ? 4 : text.length));
  }

  @Before(
      of = {StringBuilder.class, StringBuffer.class},
      names = "insert")
  public static void insert(int at, String text) {
    Meter.bulk(2L * (text == null ? 4 : text.length()));
  }

  @Before(
      of = {StringBuilder.class, StringBuffer.class},
      names = "insert")
  public static void insert(int at, CharSequence text) {
    Meter.bulk(2L * (text == null ? 4 : text.length()));
  }

  @Before(
      of = {Appendable.class, StringBuilder.class, StringBuffer.class},
      names = "append")
  public static void part(CharSequence text, int from, int to) {
    Meter.array(to - from, 2);
  }

  @Before(
      of = {StringBuilder.class, StringBuffer.class},
      names = "replace")
  public static void replace(int from, int to, String text) {
    Meter.bulk(2L * text.length());
  }

  @Before(of = String.class, names = "<init>")
  public static void bytes(byte[] text) {
    Meter.bulk(2L * text.length);
  }

  @Instead(of = StringJoiner.class)
  public static StringJoiner merge(StringJoiner joiner, StringJoiner other) {
    Meter.bulk(2L * other.length());
    return joiner.merge(other);
  }

  @Instead(of = Collectors.class, isStatic = true)
  public static Collector joining() {
    return joining("", "", "");
  }

  @Instead(of = Collectors.class, isStatic = true)
  public static Collector joining(CharSequence delimiter) {
    return joining(delimiter, "", "");
  }

  @Instead(of = Collectors.class, isStatic = true)
  public static Collector joining(CharSequence delimiter, CharSequence before, CharSequence after) {
    return Collector.<CharSequence, StringJoiner, String>of(
        () -> new StringJoiner(delimiter, before, after),
        (joiner, text) -> {
          Meter.bulk(2L * (String.valueOf(text).length() + delimiter.length()));
          joiner.add(text);
        },
        StringJoiner::merge,
        StringJoiner::toString);
  }

  @Instead(of = String.class)
  public static String indent(String text, int n) {
    long lines = 1 + text.chars().filter(c -> c == '\n' || c == '\r').count();
    Meter.bulk(2L * (text.length() + lines * Math.max(0, n)));
    return text.indent(n);
  }

  @Before(
      of = HexFormat.class,
      names = {"ofDelimiter", "withDelimiter", "withPrefix", "withSuffix"})
  public static void delimiter(String text) {
    if (text.length() > WIDEST / 100) {
      throw new IllegalArgumentException(
          "a plugin's delimiter between bytes may not be longer than " + WIDEST / 100);
    }
  }

  @Before(of = Base64.class, names = "getMimeEncoder")
  public static void separator(int length, byte[] separator) {
    if (separator.length > WIDEST / 100) {
      throw new IllegalArgumentException(
          "a plugin's separator of lines may not be longer than " + WIDEST / 100);
    }
  }

  @Before(of = DateTimeFormatterBuilder.class, names = "padNext")
  public static void width(int width) {
    if (width > WIDEST) {
      throw new IllegalArgumentException("a plugin may not use a width above " + WIDEST);
    }
  }

  @Before(of = DateTimeFormatterBuilder.class, names = "padNext")
  public static void width(int width, char pad) {
    width(width);
  }

  @Instead(of = String.class)
  public static int indexOf(String text, String part) {
    search(text, part);
    return text.indexOf(part);
  }

  @Instead(of = String.class)
  public static int indexOf(String text, String part, int from) {
    search(text, part);
    return text.indexOf(part, from);
  }

  @Instead(of = String.class)
  public static int lastIndexOf(String text, String part) {
    search(text, part);
    return text.lastIndexOf(part);
  }

  @Instead(of = String.class)
  public static int lastIndexOf(String text, String part, int from) {
    search(text, part);
    return text.lastIndexOf(part, from);
  }

  @Instead(of = String.class)
  public static boolean contains(String text, CharSequence part) {
    String what = part.toString();
    search(text, what);
    return text.contains(what);
  }

  /** Almost each place may match almost all of the part; short ones are found at once. */
  private static void search(String text, String part) {
    Meter.work((long) text.length() * part.length() / 256);
  }
}
