package io.bocj.serialization.kryo;

/**
 * A class cannot cross. Cheap, and without a path: {@link Diagnosis} finds that when it is needed.
 */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refused(String reason) {
    super(reason, null, false, false);
  }

  static Refused type(Class<?> type) {
    return new Refused(type.getName() + " cannot leave its interpreter");
  }

  static Refused extending(Class<?> type, Class<?> base) {
    return new Refused(
        type.getName()
            + " cannot leave its interpreter, as it extends "
            + base.getName()
            + ", whose state is out of reach");
  }

  static Refused closed(Class<?> type) {
    return new Refused(
        type.getName()
            + " cannot be copied, as its package is closed: add `opens "
            + type.getPackageName()
            + " to io.bocj.serialization;` to the module descriptor of "
            + type.getModule().getName());
  }

  /** The reason; never null. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
