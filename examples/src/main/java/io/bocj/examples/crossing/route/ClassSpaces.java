package io.bocj.examples.crossing.route;

import io.bocj.Isolation;
import io.bocj.spi.InterpreterFactory;
import io.bocj.spi.InterpreterGroup;
import io.bocj.spi.InterpreterSettings;
import io.bocj.spi.TransferFactory;
import java.util.List;
import java.util.ServiceLoader;

/** Two interpreters over one application. */
final class ClassSpaces implements AutoCloseable {
  private static final List<String> SHARED = List.of();

  private final InterpreterGroup group;
  private final ClassSpace one;
  private final ClassSpace other;

  ClassSpaces(ClassLoader application) {
    InterpreterFactory interpreters =
        ServiceLoader.load(InterpreterFactory.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(factory -> factory.kind() == Isolation.CLASS_LOADER)
            .findFirst()
            .orElseThrow();
    TransferFactory transfers = ServiceLoader.load(TransferFactory.class).findFirst().orElseThrow();
    group = interpreters.open(new InterpreterSettings("crossing", application, SHARED));
    one = open(0, transfers);
    other = open(1, transfers);
  }

  private ClassSpace open(int number, TransferFactory transfers) {
    var interpreter = group.create(number);
    return new ClassSpace(interpreter, transfers.create(interpreter, SHARED));
  }

  ClassSpace one() {
    return one;
  }

  ClassSpace other() {
    return other;
  }

  @Override
  public void close() {
    one.close();
    other.close();
    group.close();
  }
}
