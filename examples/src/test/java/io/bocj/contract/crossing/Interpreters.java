package io.bocj.contract.crossing;

import io.bocj.Isolation;
import io.bocj.spi.Interpreter;
import io.bocj.spi.InterpreterFactory;
import io.bocj.spi.InterpreterGroup;
import io.bocj.spi.InterpreterSettings;
import io.bocj.spi.LambdaForm;
import io.bocj.spi.Lambdas;
import io.bocj.spi.Transfer;
import io.bocj.spi.TransferFactory;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The application and two workers, as a runtime has them, but without one. */
final class Interpreters implements AutoCloseable {
  /** An interpreter with its data layer. */
  record Place(Interpreter interpreter, Transfer transfer) {
    /** Calls a static method of this interpreter's own {@link Samples}. */
    Object samples(String method, Class<?> parameter, @Nullable Object argument) {
      try {
        return Class.forName(Samples.class.getName(), true, interpreter.classLoader())
            .getMethod(method, parameter)
            .invoke(null, argument);
      } catch (InvocationTargetException e) {
        throw new IllegalStateException(e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String toString() {
      return interpreter.name();
    }
  }

  private final InterpreterGroup group;
  private final List<Place> places;

  Interpreters() {
    ClassLoader application = Interpreters.class.getClassLoader();
    group =
        ServiceLoader.load(InterpreterFactory.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(factory -> factory.kind() == Isolation.CLASS_LOADER)
            .findFirst()
            .orElseThrow()
            .open(new InterpreterSettings("breadth", application, List.of()));
    places =
        List.of(
            place(new Application(application)), place(group.create(0)), place(group.create(1)));
  }

  private static Place place(Interpreter interpreter) {
    TransferFactory factory = ServiceLoader.load(TransferFactory.class).findFirst().orElseThrow();
    return new Place(interpreter, factory.create(interpreter, List.of()));
  }

  List<Place> places() {
    return places;
  }

  @Override
  public void close() {
    for (Place place : places) {
      place.transfer().close();
      place.interpreter().close();
    }
    group.close();
  }

  private record Application(ClassLoader classLoader) implements Interpreter {
    @Override
    public String name() {
      return "application";
    }

    @Override
    public Object link(LambdaForm form, @Nullable Object[] captured) {
      return Lambdas.maker(form, classLoader).make(captured);
    }

    @Override
    public void close() {}
  }
}
