package io.bocj;

/**
 * What a closed runtime throws when it is used. A type of its own, so that the verbs of {@link Boc}
 * can go on with another runtime.
 */
final class ClosedRuntimeException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private ClosedRuntimeException(String message) {
    super(message);
  }

  static ClosedRuntimeException nothingScheduled(String runtime) {
    return new ClosedRuntimeException(
        "runtime "
            + runtime
            + " is closed: nothing can be scheduled on it any more; start another one with"
            + " BocRuntime.builder().start(), or use Boc.when, which starts one by itself");
  }

  static ClosedRuntimeException noMessages(String runtime) {
    return new ClosedRuntimeException(
        "runtime "
            + runtime
            + " is closed: no message can be sent or received there any more; start another one"
            + " with BocRuntime.builder().start(), or use Boc.send and Boc.receive");
  }

  /** Whoever waits would keep the runtime from being shut down. */
  static ClosedRuntimeException nobodyLeft(String runtime) {
    return new ClosedRuntimeException(
        "runtime "
            + runtime
            + " is being shut down while this behavior waits, and nothing else is left in it that"
            + " could end that; send what is waited for before shutting down, or wait with a"
            + " timeout");
  }
}
