package io.bocj.serialization.testing.values;

import java.util.Properties;

/** Of initialization: system properties, as all interpreters have them in common. */
final class Traces {
  private Traces() {}

  static void leave(Class<?> type) {
    Properties properties = System.getProperties();
    properties.setProperty(
        type.getName() + " initialized in " + type.getClassLoader().getName(), "true");
  }
}
