package io.bocj.contract.crossing;

import java.util.function.Supplier;

/**
 * A value of a type that the table names.
 *
 * @param name as it stands in the table
 * @param made a value
 * @param expected an equal value of the class that a copy has; usually as made
 */
record Sample(String name, Supplier<Object> made, Supplier<Object> expected) {
  static Sample of(String name, Supplier<Object> made) {
    return new Sample(name, made, made);
  }
}
