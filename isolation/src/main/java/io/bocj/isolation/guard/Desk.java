package io.bocj.isolation.guard;

import java.io.InputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** What code of a plugin gets from its host in place of what is the whole JVM's. */
public interface Desk {
  /**
   * In place of the JVM's standard streams.
   *
   * @return what the plugin prints to
   */
  PrintStream printer();

  /**
   * A resource of the plugin.
   *
   * @param type a class
   * @param name as {@link Class#getResourceAsStream} has it
   * @return the resource; null if there is none, or the class is not the plugin's
   */
  @Nullable InputStream resource(Class<?> type, String name);

  /**
   * Schedules a behavior of the same plugin.
   *
   * @param body one of {@code Body0} to {@code Fn6}, a lambda of the plugin
   * @param requests what it asks for
   * @return the result cown
   */
  Object schedule(Object body, Object... requests);
}
