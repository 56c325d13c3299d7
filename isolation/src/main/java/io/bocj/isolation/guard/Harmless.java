package io.bocj.isolation.guard;

import java.util.Set;

/**
 * Calls that lead nowhere: neither back to the plugin nor to anything that takes long. A method
 * that does no others need not count how deep it is.
 */
final class Harmless {
  private static final Set<String> OWNERS =
      Set.of(
          "java/lang/String",
          "java/lang/Math",
          "java/lang/Character",
          "java/lang/Boolean",
          "java/lang/Byte",
          "java/lang/Short",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Float",
          "java/lang/Double",
          "java/lang/StringBuilder");

  private Harmless() {}

  /** By internal name and descriptor; arguments that are objects may be the plugin's. */
  static boolean calls(String owner, String name, String descriptor) {
    if (owner.equals("java/lang/Object") && name.equals("<init>")) {
      return true;
    }
    String arguments = descriptor.substring(0, descriptor.indexOf(')'));
    boolean plain =
        !arguments.replace("Ljava/lang/String;", "").contains("L")
            || (owner.equals("java/lang/String") && name.equals("equals"));
    return plain && OWNERS.contains(owner);
  }
}
