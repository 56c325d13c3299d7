package io.bocj.examples.crossing.payload;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An object of five fields. */
public final class Order implements Serializable {
  private static final long serialVersionUID = 1;

  private int id;
  private long placed;
  private double price;
  private boolean paid;
  private @Nullable String customer;

  /** For serializers that ask for it. */
  public Order() {}

  static Order sample() {
    Order order = new Order();
    order.id = 4711;
    order.placed = 1_700_000_000_000L;
    order.price = 99.5;
    order.paid = true;
    order.customer = "Ada Lovelace";
    return order;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Order that
        && id == that.id
        && placed == that.placed
        && price == that.price
        && paid == that.paid
        && Objects.equals(customer, that.customer);
  }

  @Override
  public int hashCode() {
    return id;
  }
}
