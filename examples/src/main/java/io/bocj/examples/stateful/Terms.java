package io.bocj.examples.stateful;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code terms.js} says, in Java: the figures that the example must arrive at. */
final class Terms {
  private static final Pattern COUPON = Pattern.compile("SAVE(\\d+)-W(\\d)");

  private Terms() {}

  static Map<String, Long> revenueByProduct(List<List<Sale>> branches) {
    Map<String, Long> revenue = new TreeMap<>();
    for (List<Sale> sales : branches) {
      sales.forEach(sale -> revenue.merge(sale.product(), netCents(sale), Long::sum));
    }
    return revenue;
  }

  private static long netCents(Sale sale) {
    long gross = (long) sale.quantity() * sale.unitCents();
    long percent = Math.min(25, tier(sale) + seasonal(sale) + coupon(sale));
    return gross - gross * percent / 100;
  }

  private static int tier(Sale sale) {
    int quantity = sale.quantity();
    return quantity >= 50 ? 12 : quantity >= 20 ? 7 : quantity >= 5 ? 3 : 0;
  }

  private static int seasonal(Sale sale) {
    return switch (sale.product()) {
      case "cocoa" -> 4;
      case "malt" -> 6;
      default -> 0;
    };
  }

  private static int coupon(Sale sale) {
    Matcher coupon = COUPON.matcher(sale.coupon());
    boolean valid = coupon.matches() && week(sale) == Integer.parseInt(coupon.group(2));
    return valid ? Integer.parseInt(coupon.group(1)) : 0;
  }

  private static int week(Sale sale) {
    return (sale.day() + 6) / 7;
  }
}
