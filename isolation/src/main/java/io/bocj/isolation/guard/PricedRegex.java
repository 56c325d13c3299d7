package io.bocj.isolation.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Regular expressions: what a matcher looks at is looked at with it, so that it can be stopped.
 *
 * <p>See {@link Priced}.
 */
@SuppressWarnings({"NullAway", "unchecked", "rawtypes", "ReturnValueIgnored"})
final class PricedRegex {
  private static final int MOST_REPEATS = 100_000;

  private PricedRegex() {}

  /** Asked for each character that a matcher looks at. */
  private record Watched(CharSequence text) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      Meter.charge(2);
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      Meter.array(end - start, 2);
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  /** Repeats of what matches nothing are looked at by nobody. */
  private static void checkRegex(String regex) {
    Meter.work(regex.length() * 20L);
    long product = 1;
    long number = 0;
    boolean inBraces = false;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '{') {
        // What repeats a character looks at the text each time.
        inBraces = i > 0 && regex.charAt(i - 1) == ')';
        number = 0;
      } else if (inBraces && c >= '0' && c <= '9') {
        number = Math.min(number * 10 + (c - '0'), Integer.MAX_VALUE);
      } else if (inBraces && (c == ',' || c == '}')) {
        product = Math.min(product * Math.max(1, number), Integer.MAX_VALUE);
        number = 0;
        inBraces = c == ',';
      }
    }
    if (product > MOST_REPEATS) {
      throw new IllegalArgumentException(
          "a plugin may not repeat in regular expressions more than " + MOST_REPEATS + " times");
    }
  }

  private static Matcher matcherOf(String regex, CharSequence text) {
    checkRegex(regex);
    return Pattern.compile(regex).matcher(new Watched(text));
  }

  @Instead(of = Pattern.class, isStatic = true)
  public static Pattern compile(String regex) {
    checkRegex(regex);
    return Pattern.compile(regex);
  }

  @Instead(of = Pattern.class, isStatic = true)
  public static Pattern compile(String regex, int flags) {
    checkRegex(regex);
    return Pattern.compile(regex, flags);
  }

  @Instead(of = Pattern.class)
  public static Matcher matcher(Pattern pattern, CharSequence text) {
    return pattern.matcher(new Watched(text));
  }

  @Instead(of = Matcher.class)
  public static Matcher reset(Matcher matcher, CharSequence text) {
    return matcher.reset(new Watched(text));
  }

  @Instead(of = Pattern.class, isStatic = true, name = "matches")
  public static boolean matchesRegex(String regex, CharSequence text) {
    return matcherOf(regex, text).matches();
  }

  @Instead(of = Pattern.class)
  public static String[] split(Pattern pattern, CharSequence text) {
    return pattern.split(new Watched(text));
  }

  @Instead(of = Pattern.class)
  public static String[] split(Pattern pattern, CharSequence text, int limit) {
    return pattern.split(new Watched(text), limit);
  }

  @Instead(of = String.class)
  public static boolean matches(String text, String regex) {
    return matcherOf(regex, text).matches();
  }

  @Instead(of = String.class)
  public static String[] split(String text, String regex) {
    return split(text, regex, 0);
  }

  @Instead(of = String.class)
  public static String[] split(String text, String regex, int limit) {
    if (regex.length() == 1) {
      Meter.bulk(2L * text.length() + 16);
      return text.split(regex, limit);
    }
    checkRegex(regex);
    return Pattern.compile(regex).split(new Watched(text), limit);
  }

  @Instead(of = String.class)
  public static String replaceAll(String text, String regex, String replacement) {
    return replaceAll(matcherOf(regex, text), replacement);
  }

  @Instead(of = String.class)
  public static String replaceFirst(String text, String regex, String replacement) {
    Meter.bulk(2L * (text.length() + replacementSize(text.length(), replacement)));
    return matcherOf(regex, text).replaceFirst(replacement);
  }

  @Instead(of = Matcher.class)
  public static String replaceAll(Matcher matcher, String replacement) {
    matcher.reset();
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      Meter.bulk(2L * replacementSize(matcher.end() - matcher.start(), replacement));
      matcher.appendReplacement(result, replacement);
    }
    matcher.appendTail(result);
    Meter.bulk(2L * result.length());
    return result.toString();
  }

  @Instead(of = Matcher.class)
  public static String replaceFirst(Matcher matcher, String replacement) {
    matcher.reset();
    StringBuilder result = new StringBuilder();
    if (matcher.find()) {
      appendReplacement(matcher, result, replacement);
    }
    matcher.appendTail(result);
    Meter.bulk(2L * result.length());
    return result.toString();
  }

  @Instead(of = Matcher.class)
  public static Matcher appendReplacement(Matcher matcher, StringBuilder to, String replacement) {
    Meter.bulk(2L * replacementSize(matcher.end() - matcher.start(), replacement));
    return matcher.appendReplacement(to, replacement);
  }

  @Instead(of = Matcher.class)
  public static Matcher appendReplacement(Matcher matcher, StringBuffer to, String replacement) {
    Meter.bulk(2L * replacementSize(matcher.end() - matcher.start(), replacement));
    return matcher.appendReplacement(to, replacement);
  }

  /** Each reference to a group may bring in as much as was matched. */
  private static long replacementSize(long matched, String replacement) {
    long size = replacement.length();
    for (int at = replacement.indexOf('$'); at >= 0; at = replacement.indexOf('$', at + 1)) {
      size += matched;
    }
    return size;
  }
}
