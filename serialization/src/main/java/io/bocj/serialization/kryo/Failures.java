package io.bocj.serialization.kryo;

import io.bocj.TransferException;
import org.jspecify.annotations.Nullable;

/** Puts into words what kept a value from crossing. */
final class Failures {
  private Failures() {}

  static TransferException packing(@Nullable Object root, Throwable e, Rules rules) {
    if (root == null) {
      return new TransferException("nothing cannot be encoded: " + e, e);
    }
    String name = Guarded.call(() -> Path.root(root), root.getClass().getName());
    if (e instanceof StackOverflowError) {
      return tooDeep(name + " cannot be encoded");
    }
    String culprit = Guarded.orNull(() -> new Diagnosis(rules).find(root));
    if (culprit != null) {
      return new TransferException(culprit, e instanceof Refused ? null : e);
    }
    return new TransferException(name + " cannot be encoded: " + describe(e), e);
  }

  static TransferException unpacking(String interpreter, Throwable e) {
    if (e instanceof TransferException clear) {
      return clear;
    }
    String what = "a value cannot be re-made in interpreter " + interpreter;
    return e instanceof StackOverflowError
        ? tooDeep(what)
        : new TransferException(what + ": " + describe(e), e);
  }

  private static TransferException tooDeep(String what) {
    return new TransferException(
        what
            + ": it is nested too deeply for the stack of thread "
            + Thread.currentThread().getName()
            + "; keep long chains in a collection or an array, or give threads more stack (-Xss)");
  }

  static String describe(Throwable e) {
    if (e instanceof Refused refused) {
      return refused.reason();
    }
    String type = e.getClass().getName();
    return e instanceof TransferException
        ? String.valueOf(e.getMessage())
        : Guarded.call(() -> String.valueOf(e), type);
  }
}
