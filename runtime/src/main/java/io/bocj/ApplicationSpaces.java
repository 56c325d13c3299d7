package io.bocj;

import io.bocj.spi.AcceptingInterpreter;
import io.bocj.spi.CrossingSettings;
import io.bocj.spi.Interpreter;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The application's class space for calls that belong to no runtime, such as {@link Cown#of} and
 * {@link Cown#join}: that of the thread's context class loader.
 */
final class ApplicationSpaces {
  /** Soft, because a space refers to the loader that it is the key of. */
  private static final Map<ClassLoader, SoftReference<Space>> SPACES = new WeakHashMap<>();

  private ApplicationSpaces() {}

  static ClassLoader currentLoader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context != null ? context : ClassLoader.getSystemClassLoader();
  }

  static Space current() {
    ClassLoader loader = currentLoader();
    synchronized (SPACES) {
      SoftReference<Space> known = SPACES.get(loader);
      Space space = known == null ? null : known.get();
      if (space == null) {
        space = open(loader, new CrossingSettings(List.of(), List.of(), Defaults.accepted()));
        SPACES.put(loader, new SoftReference<>(space));
      }
      return space;
    }
  }

  static Space open(ClassLoader loader, CrossingSettings crossing) {
    Interpreter interpreter = new ApplicationInterpreter(loader);
    return Space.ofApplication(
        AcceptingInterpreter.around(interpreter, crossing.accepted()), crossing);
  }
}
