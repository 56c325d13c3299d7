package io.bocj.serialization.kryo;

import io.bocj.spi.CrossingSettings;
import io.bocj.spi.Interpreter;
import io.bocj.spi.Transfer;
import io.bocj.spi.TransferFactory;

/** Makes the data layer's end for an interpreter. */
public final class KryoTransferFactory implements TransferFactory {
  private static final String KRYO_UNSAFE = "kryo.unsafe";

  static {
    // Read once, when Kryo's classes are initialized. Nothing here needs Unsafe, and merely
    // touching
    // it makes newer JDKs print a warning.
    if (System.getProperty(KRYO_UNSAFE) == null) {
      System.setProperty(KRYO_UNSAFE, "false");
    }
  }

  /** Called by {@link java.util.ServiceLoader}. */
  public KryoTransferFactory() {}

  @Override
  public Transfer create(Interpreter interpreter, CrossingSettings settings) {
    return new KryoTransfer(interpreter, RuleBook.open(interpreter, settings));
  }
}
