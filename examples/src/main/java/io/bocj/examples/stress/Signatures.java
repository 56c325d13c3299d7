package io.bocj.examples.stress;

import io.bocj.BehaviorException;
import io.bocj.TransferException;
import io.bocj.examples.stress.journal.Entry;
import java.util.concurrent.CancellationException;

/** What a failure is known by, on whichever side it is seen. */
final class Signatures {
  static final String CANCELLED = CancellationException.class.getSimpleName();
  static final String STUCK = TransferException.class.getSimpleName();
  static final String PROPAGATED = BehaviorException.class.getSimpleName();

  private Signatures() {}

  static String of(Throwable thrown) {
    String type = thrown.getClass().getSimpleName();
    return thrown instanceof Mishap ? type + ": " + thrown.getMessage() : type;
  }

  static String ofCause(BehaviorException failed) {
    Throwable cause = failed.getCause();
    return cause == null ? "no cause" : of(cause);
  }

  static String mishap(Entry entry) {
    return of(new Mishap(message(entry)));
  }

  static String message(Entry entry) {
    return "mishap of #" + entry.task().number();
  }
}
