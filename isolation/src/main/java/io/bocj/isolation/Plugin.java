package io.bocj.isolation;

import io.bocj.BocRuntime;
import io.bocj.isolation.plugin.Plugins;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;

/**
 * A jar, or a folder of classes, whose code runs as behaviors: in each worker it is loaded anew,
 * with statics and dependencies of its own, under a {@link Policy}.
 *
 * <pre>{@code
 * try (Plugin plugin = Plugin.load(runtime, Policy.untrusted(), Path.of("words.jar"))) {
 *   Fn1<Acquired<String>, Integer> count = plugin.behavior(Fn1.class, "com.acme.CountWords");
 *   Cown<Integer> words = runtime.when(text).call(count);
 * }
 * }</pre>
 *
 * <p>What goes in and out is data: values of the JDK's immutable classes, its collections, arrays,
 * cowns, and enums and records of packages that the policy allows and the runtime shares. A plugin
 * works on copies; they are written back if its behavior succeeds. Methods may be called on any
 * thread.
 */
public interface Plugin extends AutoCloseable {
  /**
   * Reads, checks and prepares the code. Nothing of it runs yet.
   *
   * @param runtime whose workers will run the behaviors
   * @param policy what the code may do
   * @param classPath jars and folders; not needed any more when this returns
   * @return the plugin
   * @throws PolicyViolationException if the code refers to what is not granted; it lists everything
   *     that was found
   * @throws IllegalArgumentException if a path cannot be read, or a package is allowed that is
   *     neither the JDK's nor shared by the runtime
   */
  static Plugin load(BocRuntime runtime, Policy policy, Path... classPath) {
    return Plugins.load(runtime, policy, classPath);
  }

  /**
   * A body for {@code when(..).run(..)} or {@code when(..).call(..)}. For each behavior an instance
   * of the class is made, and its method called.
   *
   * @param <F> the type of the body
   * @param type one of {@code Body0} to {@code Body6} and {@code Fn0} to {@code Fn6}
   * @param className a class of the plugin that implements it and has a public constructor without
   *     parameters
   * @return the body
   * @throws IllegalArgumentException if the plugin has no such class, or {@code type} is none of
   *     those
   * @throws IllegalStateException if the plugin is closed
   */
  <F extends Serializable> F behavior(Class<? super F> type, String className);

  /**
   * The references that will be refused when they are reached.
   *
   * @return what was found; empty unless the policy {@linkplain Policy#refuseWhenReached says so}
   */
  List<PolicyViolationException.Violation> violations();

  /**
   * What the plugin has done so far.
   *
   * @return the counts
   */
  PluginReport report();

  /**
   * What the plugin has printed last.
   *
   * @return the end of it, some kilobytes at most
   */
  String output();

  /**
   * Lets go of the code. Behaviors that run go on to their end; those that have not started fail
   * with an {@link IllegalStateException}.
   */
  @Override
  void close();
}
