package io.bocj.examples.stateful;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A line of a branch's sales.
 *
 * @param branch number of the branch
 * @param id number of the sale within the branch
 * @param product what was sold
 * @param quantity how many
 * @param unitCents the price of one
 * @param day day of the month, from 1
 * @param coupon as the customer wrote it; often empty, sometimes not valid
 */
record Sale(
    int branch, int id, String product, int quantity, int unitCents, int day, String coupon) {
  private static final List<String> PRODUCTS =
      List.of("coffee", "tea", "cocoa", "mate", "rooibos", "chai", "malt");

  /** The sales of a branch, the same at each call. */
  static List<Sale> ofBranch(int branch, int rows) {
    Random random = new Random(branch);
    return IntStream.range(0, rows).mapToObj(id -> random(branch, id, random)).toList();
  }

  private static Sale random(int branch, int id, Random random) {
    int product = random.nextInt(PRODUCTS.size());
    return new Sale(
        branch,
        id,
        PRODUCTS.get(product),
        1 + random.nextInt(60),
        195 + 110 * product + random.nextInt(40),
        1 + random.nextInt(28),
        coupon(random));
  }

  private static String coupon(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "SAVE%d-W%d".formatted(1 + random.nextInt(15), 1 + random.nextInt(4));
      case 1 -> "save lots";
      default -> "";
    };
  }
}
