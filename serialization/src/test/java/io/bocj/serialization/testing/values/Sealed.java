package io.bocj.serialization.testing.values;

import io.bocj.spi.Surrogate;
import java.util.concurrent.locks.ReentrantLock;

/** Cannot be copied field by field. */
public final class Sealed {
  private final ReentrantLock lock = new ReentrantLock();
  private final Object content;

  public Sealed(Object content) {
    this.content = content;
  }

  public Object content() {
    lock.lock();
    try {
      return content;
    } finally {
      lock.unlock();
    }
  }

  /** For calls from outside of the interpreter. */
  public static Object make(Object content) {
    return new Sealed(content);
  }

  /** For calls from outside of the interpreter. */
  public static Object contentOf(Object value) {
    return ((Sealed) value).content();
  }

  /** Has the content stand in. */
  public static final class Rule implements Surrogate<Sealed, Box> {
    @Override
    public Class<Sealed> type() {
      return Sealed.class;
    }

    @Override
    public Box toSurrogate(Sealed value) {
      return new Box(value.content());
    }

    @Override
    public Sealed fromSurrogate(Box surrogate) {
      return new Sealed(surrogate.content());
    }
  }
}
