package io.bocj;

import io.bocj.spi.InterpreterFactory;
import io.bocj.spi.TransferFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The sibling modules, if they are there. Looked up once, where bocj itself was loaded from. */
final class Providers {
  private static final Map<Isolation, InterpreterFactory> INTERPRETERS = interpreters();

  static final @Nullable TransferFactory TRANSFER =
      ServiceLoader.load(TransferFactory.class, Providers.class.getClassLoader())
          .findFirst()
          .orElse(null);

  private Providers() {}

  private static Map<Isolation, InterpreterFactory> interpreters() {
    Map<Isolation, InterpreterFactory> found = new EnumMap<>(Isolation.class);
    found.put(Isolation.NONE, new ApplicationInterpreters());
    for (InterpreterFactory factory :
        ServiceLoader.load(InterpreterFactory.class, Providers.class.getClassLoader())) {
      found.put(factory.kind(), factory);
    }
    return found;
  }

  static InterpreterFactory interpreters(Isolation kind) {
    InterpreterFactory factory = INTERPRETERS.get(kind);
    if (factory == null || (kind != Isolation.NONE && TRANSFER == null)) {
      throw new IllegalStateException(
          "Isolation."
              + kind
              + " needs the modules bocj-isolation and bocj-serialization, and "
              + (factory == null ? "bocj-isolation" : "bocj-serialization")
              + " is not there: add it, or choose Isolation.NONE with builder().isolation(NONE) or"
              + " -Dbocj.isolation=NONE");
    }
    return factory;
  }
}
