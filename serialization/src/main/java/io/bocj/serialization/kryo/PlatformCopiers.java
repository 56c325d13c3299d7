package io.bocj.serialization.kryo;

import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The classes of the JDK that are copied, each by its exact class. What is not here is refused. */
final class PlatformCopiers {
  private static final Map<Class<?>, Copier<?>> BY_CLASS = new HashMap<>();

  static {
    PlatformCollections.register(BY_CLASS);
    PlatformMaps.register(BY_CLASS);
    PlatformWrappers.register(BY_CLASS);
    PlatformImmutables.register(BY_CLASS);
    PlatformScalars.register(BY_CLASS);
    PlatformAround.register(BY_CLASS);
    PlatformBuffers.register(BY_CLASS);
    PlatformClones.register(BY_CLASS);
    PlatformSerialized.register(BY_CLASS);
    BY_CLASS.put(URL.class, new UrlCopier());
  }

  private PlatformCopiers() {}

  static @Nullable Copier<?> of(Class<?> type) {
    return BY_CLASS.get(type);
  }
}
