package io.bocj.examples.crossing.payload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The payloads that come with the program, by name. */
public enum PayloadKind {
  /** A boxed int. */
  INT(() -> 123_456),
  /** A string of 1,024 characters. */
  STRING(Standard::string),
  /** An array of 1,048,576 bytes. */
  BYTES(Standard::bytes),
  /** A list of 1,000 integers. */
  LIST(Standard::list),
  /** A map of 1,000 strings to doubles. */
  MAP(Standard::map),
  /** An object of five fields. */
  OBJECT(Order::sample),
  /** 100 x 100 doubles, as an array of arrays. */
  MATRIX(Standard::matrix),
  /** A binary tree of 10,000 nodes. */
  TREE(Tree::sample),
  /** The object of the public benchmark jvm-serializers. */
  MEDIA(MediaContent::sample);

  @SuppressWarnings("ImmutableEnumChecker") // method references
  private final Supplier<Object> factory;

  PayloadKind(Supplier<Object> factory) {
    this.factory = factory;
  }

  Object create() {
    return factory.get();
  }

  static Optional<PayloadKind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.toString().equals(name)).findAny();
  }

  /** The name as it is written on command lines and in tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
