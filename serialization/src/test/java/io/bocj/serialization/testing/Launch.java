package io.bocj.serialization.testing;

import io.bocj.serialization.testing.values.Everything;
import io.bocj.serialization.testing.values.Order;
import io.bocj.serialization.testing.values.Point;
import io.bocj.serialization.testing.values.ValueException;
import io.bocj.spi.Transfer;
import io.bocj.spi.TransferFactory;
import java.util.List;
import java.util.ServiceLoader;

/** A program of its own: finds the data layer as the runtime does, and sends values across. */
public final class Launch {
  private Launch() {}

  /** Prints what arrived. */
  public static void main(String[] arguments) {
    TransferFactory factory = ServiceLoader.load(TransferFactory.class).findFirst().orElseThrow();
    Transfer from = factory.create(TestInterpreter.application(), List.of());
    Transfer to = factory.create(TestInterpreter.isolated("isolated"), List.of());
    Object[] values = {new Point(1, 2), new Order("o"), new Everything(), List.of(1)};
    for (Object value : (Object[]) to.unpack(from.pack(values))) {
      System.out.println(value);
    }
    System.out.println(to.unpackThrowable(from.packThrowable(new ValueException(3))).getMessage());
    System.out.println(factory.getClass().getModule().isNamed());
  }
}
