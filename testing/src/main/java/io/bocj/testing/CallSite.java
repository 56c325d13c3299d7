package io.bocj.testing;

import java.lang.StackWalker.StackFrame;
import java.util.Set;

/** Where in the user's code a behavior is scheduled. */
final class CallSite {
  private static final Set<String> BOCJ =
      Set.of("io.bocj", "io.bocj.core", "io.bocj.scheduler", "io.bocj.spi");

  private static final String OWN = CallSite.class.getPackageName() + ".";

  private CallSite() {}

  /** A file and a line, such as {@code BankTest.java:31}. */
  static String current() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(CallSite::ofUser)
                    .findFirst()
                    .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                    .orElse("unknown place"));
  }

  private static boolean ofUser(StackFrame frame) {
    String name = frame.getClassName();
    return !BOCJ.contains(packageOf(name)) && !isOwn(name) && !name.startsWith("java.");
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  /** The classes that a scheduling thread can be in here. */
  private static boolean isOwn(String className) {
    return className.startsWith(OWN + "Seeded") || className.equals(CallSite.class.getName());
  }
}
