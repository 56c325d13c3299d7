package io.bocj.examples.kitchen;

import java.util.List;

/** What was ordered: a curry with flatbread, and what has to happen to each ingredient for it. */
public final class Order {
  private static final List<String> AS_ORDERED =
      List.of(
          "onion [chopped, fried, served]",
          "carrot [sliced, fried, served]",
          "chili [minced, fried, served]",
          "dough [kneaded, baked, served]",
          "yogurt [whisked, served]");

  private Order() {}

  /**
   * Whether everything happened to each ingredient, once and in order.
   *
   * @param plate the ingredients served
   * @return true if this is what was ordered
   */
  public static boolean isFulfilledBy(List<Ingredient> plate) {
    return plate.stream().map(Ingredient::toString).toList().equals(AS_ORDERED);
  }
}
