package io.bocj.isolation.guard;

import java.util.List;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** The bootstrap methods that compilers use for what the language has, and that are granted. */
@SuppressWarnings("ImmutableEnumChecker") // the list is, though its type does not say so
enum Bootstraps {
  LAMBDA("java/lang/invoke/LambdaMetafactory", true, "metafactory", "altMetafactory"),
  CONCATENATION(
      "java/lang/invoke/StringConcatFactory", false, "makeConcatWithConstants", "makeConcat"),
  RECORD("java/lang/runtime/ObjectMethods", true, "bootstrap"),
  SWITCH("java/lang/runtime/SwitchBootstraps", false, "typeSwitch", "enumSwitch");

  private final String owner;
  private final boolean takesHandles;
  private final List<String> names;

  Bootstraps(String owner, boolean takesHandles, String... names) {
    this.owner = owner;
    this.takesHandles = takesHandles;
    this.names = List.of(names);
  }

  /** Null if the bootstrap method is none of these. */
  static @Nullable Bootstraps of(Handle bootstrap) {
    if (bootstrap.getTag() == Opcodes.H_INVOKESTATIC) {
      for (Bootstraps known : values()) {
        if (known.owner.equals(bootstrap.getOwner()) && known.names.contains(bootstrap.getName())) {
          return known;
        }
      }
    }
    return null;
  }

  boolean takesHandles() {
    return takesHandles;
  }
}
