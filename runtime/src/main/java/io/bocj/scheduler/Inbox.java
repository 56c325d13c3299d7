package io.bocj.scheduler;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Where any thread leaves work for a worker: a stack of linked work that is taken as a whole (and
 * so has no ABA problem) by the worker or a thief, and turned round to be first in, first out.
 *
 * <p>{@code top} is pushed by compare-and-set, whose release publishes the work and its link, and
 * taken by get-and-set, whose acquire sees them.
 */
final class Inbox extends InboxPadding {
  private static final VarHandle TOP;

  static {
    try {
      TOP = MethodHandles.lookup().findVarHandle(InboxTop.class, "top", Work.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  void push(Work work) {
    Work below;
    do {
      below = (Work) TOP.getOpaque(this);
      work.link(below);
    } while (!TOP.compareAndSet(this, below, work));
  }

  boolean isEmpty() {
    // Volatile: who has just stopped searching must not miss what was pushed before; see Idlers.
    return TOP.getVolatile(this) == null;
  }

  /** Takes everything; returns the oldest work, the others linked behind it. */
  @Nullable Work takeAll() {
    if (isEmpty()) {
      return null;
    }
    Work newestFirst = (Work) TOP.getAndSet(this, null);
    Work oldestFirst = null;
    while (newestFirst != null) {
      Work below = newestFirst.link();
      newestFirst.link(oldestFirst);
      oldestFirst = newestFirst;
      newestFirst = below;
    }
    return oldestFirst;
  }
}

/** The one field that many threads write. */
class InboxTop extends FrontPadding {
  @Nullable Work top;
}

/** Keeps the fields of whatever is allocated behind off the line of {@code top}. */
class InboxPadding extends InboxTop {
  int b;
  long b0, b1, b2, b3, b4, b5, b6, b7;
  long b8, b9, b10, b11, b12, b13, b14, b15;
}
