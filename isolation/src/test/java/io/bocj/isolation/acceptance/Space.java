package io.bocj.isolation.acceptance;

import io.bocj.Isolation;
import io.bocj.spi.Interpreter;
import io.bocj.spi.InterpreterFactory;
import io.bocj.spi.InterpreterGroup;
import io.bocj.spi.InterpreterSettings;
import io.bocj.spi.Lambdas;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** What the tests do with interpreters. Captured values cross by Java serialization. */
final class Space {
  private Space() {}

  static InterpreterGroup open(String runtime, ClassLoader application, String... shared) {
    return ServiceLoader.load(InterpreterFactory.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(factory -> factory.kind() == Isolation.CLASS_LOADER)
        .findFirst()
        .orElseThrow()
        .open(new InterpreterSettings(runtime, application, List.of(shared)));
  }

  static InterpreterGroup open(String... shared) {
    return open("test", Space.class.getClassLoader(), shared);
  }

  /** The interpreter's counterpart of a lambda of any class space. */
  @SuppressWarnings("unchecked")
  static <T> T in(Interpreter interpreter, T lambda) {
    @Nullable Object[] captured = Lambdas.captured(lambda).clone();
    for (int i = 0; i < captured.length; i++) {
      captured[i] = carried(interpreter, captured[i]);
    }
    return (T) interpreter.link(Lambdas.form(lambda), captured);
  }

  private static @Nullable Object carried(Interpreter interpreter, @Nullable Object value) {
    return value != null && Lambdas.isLambda(value)
        ? in(interpreter, value)
        : copied(interpreter.classLoader(), value);
  }

  private static @Nullable Object copied(ClassLoader loader, @Nullable Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
      out.flush();
      return new Copying(new ByteArrayInputStream(bytes.toByteArray()), loader).readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Copying extends ObjectInputStream {
    private final ClassLoader loader;

    Copying(InputStream bytes, ClassLoader loader) throws IOException {
      super(bytes);
      this.loader = loader;
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description) throws ClassNotFoundException {
      return Class.forName(description.getName(), false, loader);
    }
  }
}
