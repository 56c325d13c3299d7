package io.bocj.serialization.kryo;

import io.bocj.Transferable;
import java.io.Externalizable;
import java.util.EnumSet;

/** Chooses how instances of a class are copied. What is not known here is refused. */
final class Catalog {
  private Catalog() {}

  /**
   * The copier of a class whose instances are not shared.
   *
   * @throws Refused if they cannot cross
   */
  static Copier<?> copierOf(Class<?> type) {
    Copier<?> known = PlatformCopiers.of(type);
    if (known != null) {
      return known;
    }
    if (type == Class.class) {
      return Copiers.CLASS_OBJECT;
    }
    if (type.isArray()) {
      return ArrayCopier.of(type);
    }
    if (Throwable.class.isAssignableFrom(type)) {
      return Copiers.THROWABLE;
    }
    if (type.isHidden()) {
      return Copiers.LAMBDA;
    }
    if (Transferable.class.isAssignableFrom(type)) {
      return TransferableCopier.of(type);
    }
    return Platform.isJdk(type) ? ofJdk(type) : ofApplication(type);
  }

  private static Copier<?> ofJdk(Class<?> type) {
    if (EnumSet.class.isAssignableFrom(type)) {
      return EnumCollections.ENUM_SET;
    }
    if (Enum.class.isAssignableFrom(type)) {
      return new EnumCopier(nameGiver(type));
    }
    Copier<?> view = PlatformViews.of(type);
    if (view == null) {
      throw Refused.type(type);
    }
    return view;
  }

  private static Copier<?> ofApplication(Class<?> type) {
    if (Enum.class.isAssignableFrom(type)) {
      return new EnumCopier(nameGiver(type));
    }
    if (Platform.isRuntime(type) && !type.isRecord()) {
      throw Refused.type(type);
    }
    return ReplacingCopier.around(type, Catalog::withoutReplacement);
  }

  private static Copier<?> withoutReplacement(Class<?> type) {
    if (type.isRecord()) {
      return new RecordCopier(type);
    }
    if (Externalizable.class.isAssignableFrom(type)) {
      return new ExternalCopier(type);
    }
    Copier<?> hooked = ProtocolCopier.of(type);
    return hooked == null ? ObjectCopier.of(type) : hooked;
  }

  /** The class whose name stands for a class: the enum, for a constant with a body. */
  static Class<?> nameGiver(Class<?> type) {
    return Enum.class.isAssignableFrom(type) && !type.isEnum() && type != Enum.class
        ? type.getSuperclass()
        : type;
  }
}
