package io.bocj.isolation.guard;

import java.util.List;

/**
 * What has to be known of a method before it can be copied with charges.
 *
 * @param maxLocals the first free local variable
 * @param instructions how many there are
 * @param calls whether it calls anything, so that it can be deep in the stack
 * @param loops whether it jumps backwards
 * @param tries its exception table, by instruction indexes
 */
record MethodShape(
    int maxLocals, int maxStack, int instructions, boolean calls, boolean loops, List<Try> tries) {
  /** One entry: from start up to, not including, end; and where its handler begins. */
  record Try(int start, int end, int handler) {}

  /**
   * What cannot run long or deep; its price is that of calling it. What has a large frame can: its
   * first use of a static field runs an initializer, which may call the next such method.
   */
  boolean trivial() {
    return !calls
        && !loops
        && tries.isEmpty()
        && instructions <= 32
        && frame() <= StackUse.UNCOUNTED;
  }

  /** Bytes that the interpreter needs for a frame, at least. */
  int frame() {
    return 96 + 8 * (maxLocals + maxStack);
  }
}
