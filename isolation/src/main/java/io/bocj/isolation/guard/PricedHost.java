package io.bocj.isolation.guard;

import io.bocj.Boc;
import io.bocj.Request;
import io.bocj.When0;
import io.bocj.When1;
import io.bocj.When2;
import io.bocj.When3;
import java.io.InputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * In place of what is the whole JVM's: what the plugin's host has for it.
 *
 * <p>See {@link Priced}.
 */
@SuppressWarnings({"NullAway", "unchecked", "rawtypes", "ReturnValueIgnored"})
final class PricedHost {
  private PricedHost() {}

  /** In place of {@code System.out} and {@code System.err}. */
  public static PrintStream printer() {
    return Meter.desk().printer();
  }

  /** What a method throws that refers to what is not granted. */
  public static SecurityException refused(String violation) {
    return new SecurityException(violation);
  }

  @Instead(of = Throwable.class)
  public static void printStackTrace(Throwable thrown) {
    thrown.printStackTrace(Meter.desk().printer());
  }

  @Instead(of = Class.class)
  public static @Nullable InputStream getResourceAsStream(Class type, String name) {
    return Meter.desk().resource(type, name);
  }

  @Instead(of = Boc.class, isStatic = true)
  public static When0 when() {
    return new OwnBehaviors.Zero(Meter.desk());
  }

  @Instead(of = Boc.class, isStatic = true)
  public static When1 when(Request a) {
    return new OwnBehaviors.One(Meter.desk(), a);
  }

  @Instead(of = Boc.class, isStatic = true)
  public static When2 when(Request a, Request b) {
    return new OwnBehaviors.Two(Meter.desk(), a, b);
  }

  @Instead(of = Boc.class, isStatic = true)
  public static When3 when(Request a, Request b, Request c) {
    return new OwnBehaviors.Three(Meter.desk(), a, b, c);
  }
}
