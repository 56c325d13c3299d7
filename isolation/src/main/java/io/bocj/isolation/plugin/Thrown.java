package io.bocj.isolation.plugin;

import io.bocj.BehaviorException;
import io.bocj.TransferException;
import io.bocj.isolation.PluginFailureException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes exceptions out of a plugin, on its thread: re-made from their texts, without its code. */
final class Thrown {
  private static final int DEEPEST = 8;
  private static final int FRAMES = 64;
  private static final int LONGEST = 2_000;

  private Thrown() {}

  static Throwable leaving(Throwable thrown, Predicate<String> contract) {
    return leaving(thrown, contract, 0);
  }

  private static Throwable leaving(Throwable thrown, Predicate<String> contract, int depth) {
    String message = thrown.getMessage();
    String text = message == null || message.length() <= LONGEST ? message : cut(message);
    Throwable copy = remade(thrown.getClass(), text, contract);
    StackTraceElement[] trace = thrown.getStackTrace();
    copy.setStackTrace(Arrays.copyOf(trace, Math.min(FRAMES, trace.length)));
    Throwable cause = thrown.getCause();
    if (cause != null && depth < DEEPEST) {
      addCause(copy, leaving(cause, contract, depth + 1));
    }
    return copy;
  }

  private static String cut(String message) {
    return message.substring(0, LONGEST) + "...";
  }

  private static void addCause(Throwable copy, Throwable cause) {
    try {
      copy.initCause(cause);
    } catch (IllegalStateException e) {
      copy.addSuppressed(cause);
    }
  }

  private static Throwable remade(
      Class<?> type, @Nullable String message, Predicate<String> contract) {
    if (type == TransferException.class) {
      return new TransferException(String.valueOf(message));
    }
    if (type == BehaviorException.class) {
      return new PluginFailureException(type.getName(), String.valueOf(message));
    }
    boolean common =
        type.getClassLoader() == null
            || (contract.test(type.getName()) && !(type.getClassLoader() instanceof PluginLoader));
    if (common) {
      try {
        return (Throwable) type.getConstructor(String.class).newInstance(message);
      } catch (ReflectiveOperationException | RuntimeException e) {
        // It has no such constructor; the stand-in has the same text.
      }
    }
    return new PluginFailureException(type.getName(), String.valueOf(message));
  }
}
