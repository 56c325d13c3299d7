package io.bocj.spi;

import io.bocj.TransferException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An interpreter that links only lambdas whose classes are accepted, be they values or bodies. */
public final class AcceptingInterpreter implements Interpreter {
  private final Interpreter interpreter;
  private final Acceptance acceptance;

  /** Asked for once; as many as the interpreter itself keeps linked. */
  private final Set<LambdaForm> accepted = ConcurrentHashMap.newKeySet();

  private AcceptingInterpreter(Interpreter interpreter, Acceptance acceptance) {
    this.interpreter = interpreter;
    this.acceptance = acceptance;
  }

  /**
   * Has an interpreter link only what is accepted.
   *
   * @param interpreter which links
   * @param acceptance asked once for each form; all classes that the form names must be accepted
   * @return an interpreter; the same one, if everything is accepted
   */
  public static Interpreter around(Interpreter interpreter, Acceptance acceptance) {
    return acceptance.isEverything()
        ? interpreter
        : new AcceptingInterpreter(interpreter, acceptance);
  }

  @Override
  public String name() {
    return interpreter.name();
  }

  @Override
  public ClassLoader classLoader() {
    return interpreter.classLoader();
  }

  @Override
  public Object link(LambdaForm form, @Nullable Object[] captured) {
    if (!accepted.contains(form)) {
      requireAccepted(form);
      accepted.add(form);
    }
    return interpreter.link(form, captured);
  }

  /** It is asked of each whether it is accepted, wherever it has been made. */
  @Override
  public boolean runsAsItIs(Object lambda) {
    return false;
  }

  private void requireAccepted(LambdaForm form) {
    for (String className : form.classNames()) {
      try {
        acceptance.require(className, name());
      } catch (TransferException e) {
        throw new TransferException(form.describe() + " is not linked: " + e.getMessage());
      }
    }
  }

  @Override
  public void close() {
    accepted.clear();
    interpreter.close();
  }
}
