package io.bocj;

/** What scheduling on a closed runtime throws; a type of its own for {@link CurrentDispatcher}. */
final class ClosedRuntimeException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  ClosedRuntimeException(String runtime) {
    super(
        "runtime "
            + runtime
            + " is closed: nothing can be scheduled on it any more; start another one with"
            + " BocRuntime.builder().start(), or use Boc.when, which starts one by itself");
  }
}
