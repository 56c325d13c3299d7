package io.bocj.examples.kitchen;

import java.util.ArrayList;
import java.util.List;

/** Something to cook with. Not thread-safe: that is the kitchen's business. */
public final class Ingredient {
  private final String name;
  private final List<String> history = new ArrayList<>();

  /**
   * A raw ingredient.
   *
   * @param name what it is
   */
  public Ingredient(String name) {
    this.name = name;
  }

  void become(String state) {
    history.add(state);
  }

  String name() {
    return name;
  }

  @Override
  public String toString() {
    return name + " " + history;
  }
}
