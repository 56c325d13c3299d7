package io.bocj.isolation.guard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Locales: only those that the JDK knows. It keeps formats, symbols and calendars of each that it
 * is asked for, for good and for everybody.
 *
 * <p>See {@link Priced}.
 */
@SuppressWarnings({"NullAway", "ReturnValueIgnored"})
final class PricedLocales {
  private static final Set<Locale> KNOWN = Set.copyOf(Arrays.asList(Locale.getAvailableLocales()));

  private PricedLocales() {}

  private static Locale known(Locale locale) {
    if (!KNOWN.contains(locale)) {
      throw new IllegalArgumentException(
          "a plugin may not use a locale that the JDK does not know: " + locale);
    }
    return locale;
  }

  @Instead(of = Locale.class, isStatic = true)
  public static Locale forLanguageTag(String tag) {
    return known(Locale.forLanguageTag(tag));
  }

  @Instead(of = Locale.Builder.class)
  public static Locale build(Locale.Builder builder) {
    return known(builder.build());
  }

  @Before(
      of = Locale.class,
      names = {"<init>", "of"})
  public static void locale(String language) {
    known(new Locale(language));
  }

  @Before(
      of = Locale.class,
      names = {"<init>", "of"})
  public static void locale(String language, String country) {
    known(new Locale(language, country));
  }

  @Before(
      of = Locale.class,
      names = {"<init>", "of"})
  public static void locale(String language, String country, String variant) {
    known(new Locale(language, country, variant));
  }
}
