package io.bocj.spi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.lang.invoke.SerializedLambda;
import org.jspecify.annotations.Nullable;

/**
 * Takes lambdas apart and re-makes them through Java serialization, which may call the private
 * methods of lambdas in packages that are closed to bocj, the JDK's own comparators among them.
 * What a lambda captured never enters a stream: only where it goes.
 */
final class LambdaStreams {
  private LambdaStreams() {}

  static SerializedLambda takeApart(Object lambda) throws IOException {
    try (TakingApart stream = new TakingApart()) {
      stream.writeObject(lambda);
      return stream.result(lambda);
    }
  }

  /** The bytes from which {@link #make} makes instances; each captured value is its own index. */
  static byte[] template(LambdaForm form, Class<?> capturingClass) throws IOException {
    Object[] places = new Object[form.captures()];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
      stream.writeObject(form.serialized(capturingClass, places));
    }
    return bytes.toByteArray();
  }

  static Object make(byte[] template, Class<?> capturingClass, @Nullable Object[] captured)
      throws IOException, ClassNotFoundException {
    InputStream bytes = new ByteArrayInputStream(template);
    try (ObjectInputStream stream = new Making(bytes, capturingClass, captured)) {
      return stream.readObject();
    }
  }

  /** Stops at what {@code writeReplace} returned. */
  private static final class TakingApart extends ObjectOutputStream {
    private @Nullable SerializedLambda found;

    TakingApart() throws IOException {
      super(OutputStream.nullOutputStream());
      enableReplaceObject(true);
    }

    @Override
    protected @Nullable Object replaceObject(Object object) {
      if (object instanceof SerializedLambda serialized) {
        found = serialized;
      }
      return null;
    }

    SerializedLambda result(Object lambda) throws IOException {
      if (found == null) {
        throw new NotSerializableException(lambda.getClass().getName());
      }
      return found;
    }
  }

  /** Puts the captured values in their places; the JDK then calls {@code $deserializeLambda$}. */
  private static final class Making extends ObjectInputStream {
    private final Class<?> capturingClass;
    private final @Nullable Object[] captured;

    Making(InputStream bytes, Class<?> capturingClass, @Nullable Object[] captured)
        throws IOException {
      super(bytes);
      this.capturingClass = capturingClass;
      this.captured = captured;
      enableResolveObject(true);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      return description.getName().equals(capturingClass.getName())
          ? capturingClass
          : super.resolveClass(description);
    }

    @Override
    protected @Nullable Object resolveObject(Object object) {
      return object instanceof Integer place ? captured[place] : object;
    }
  }
}
