package io.bocj.isolation.guard;

import java.util.List;

/**
 * Members of the JDK whose work or memory is not bounded by what the caller has paid for already:
 * each is charged first, or looked at while it runs, by a method of one of these classes. Like
 * {@link Meter} they are defined anew in each class space of a plugin.
 */
final class Priced {
  static final List<Class<?>> CLASSES =
      List.of(
          PricedText.class,
          PricedRegex.class,
          PricedNumbers.class,
          PricedDecimals.class,
          PricedWalks.class,
          PricedCollections.class,
          PricedScans.class,
          PricedStreams.class,
          PricedLocales.class,
          PricedHost.class);

  private Priced() {}
}
