package io.bocj.spi;

/**
 * How instances of one class cross between interpreters, where bocj's own choice does not fit: a
 * {@link Surrogate} stands in for them, or they are declared {@link SharedType shared}. (To have
 * something moved, extend {@link io.bocj.Transferable}; that takes no rule.)
 *
 * <p>A rule is a public class with a public constructor without parameters. Each interpreter loads
 * it and makes an instance of its own, so that a rule deals with that interpreter's classes. It is
 * named in one of two ways:
 *
 * <ul>
 *   <li>by code, for one runtime: {@link io.bocj.BocRuntime.Builder#crossingRule};
 *   <li>in {@code META-INF/services/io.bocj.spi.CrossingRule}, for all runtimes, and for calls that
 *       belong to none, such as {@link io.bocj.Cown#of}. Libraries bring their rules so.
 * </ul>
 *
 * <p>A rule holds for exactly its class, not for subclasses. Two rules for one class are an error.
 * An instance is used by one thread at a time.
 */
public sealed interface CrossingRule permits Surrogate, SharedType {
  /**
   * The class that this is the rule of.
   *
   * @return a class; always the same
   */
  Class<?> type();
}
