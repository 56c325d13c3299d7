package io.bocj.examples.crossing.route;

import io.bocj.examples.crossing.payload.Payloads;
import io.bocj.spi.Interpreter;
import io.bocj.spi.Transfer;
import java.lang.reflect.InvocationTargetException;

/**
 * An interpreter with its end of the data layer, without a worker: what a runtime has, to be used
 * by hand.
 */
final class ClassSpace implements AutoCloseable {
  private static final Class<?>[] ONE = {String.class};
  private static final Class<?>[] TWO = {String.class, Object.class};

  private final Interpreter interpreter;
  private final Transfer transfer;

  ClassSpace(Interpreter interpreter, Transfer transfer) {
    this.interpreter = interpreter;
    this.transfer = transfer;
  }

  Transfer transfer() {
    return transfer;
  }

  /** Calls a method of {@link Payloads}, of the copy that this interpreter has. */
  Object payloads(String method, Object... arguments) {
    try {
      Class<?> payloads = interpreter.classLoader().loadClass(Payloads.class.getName());
      Class<?>[] types = arguments.length == 1 ? ONE : TWO;
      return payloads.getMethod(method, types).invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same for a method that returns a boolean; reflection may box it anew. */
  boolean isTrue(String method, Object... arguments) {
    return Boolean.TRUE.equals(payloads(method, arguments));
  }

  @Override
  public void close() {
    transfer.close();
    interpreter.close();
  }
}
