package io.bocj.spi;

import io.bocj.TransferException;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import org.jspecify.annotations.Nullable;

/**
 * Makers that go through {@code $deserializeLambda$}, which the compiler adds to every class that
 * has serializable lambdas. Slow, since it compares names each time, but it needs nothing else.
 */
final class Deserializers {
  private static final MethodType DESERIALIZE =
      MethodType.methodType(Object.class, SerializedLambda.class);

  private Deserializers() {}

  static LambdaMaker of(LambdaForm form, Class<?> capturingClass) throws IOException {
    try {
      return direct(form, capturingClass);
    } catch (NoSuchMethodException e) {
      throw new TransferException(
          form.describe() + " is not there: " + capturingClass + " has no serializable lambdas", e);
    } catch (IllegalAccessException e) {
      return streamed(form, capturingClass);
    }
  }

  private static LambdaMaker direct(LambdaForm form, Class<?> capturingClass)
      throws NoSuchMethodException, IllegalAccessException {
    MethodHandle deserialize =
        Reach.into(capturingClass).findStatic(capturingClass, "$deserializeLambda$", DESERIALIZE);
    return captured -> call(deserialize, form, form.serialized(capturingClass, captured));
  }

  private static Object call(MethodHandle deserialize, LambdaForm form, SerializedLambda lambda) {
    try {
      return (Object) deserialize.invokeExact(lambda);
    } catch (IllegalArgumentException e) {
      throw unknown(form, e);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw unknown(form, e);
    }
  }

  private static LambdaMaker streamed(LambdaForm form, Class<?> capturingClass) throws IOException {
    byte[] template = LambdaStreams.template(form, capturingClass);
    return captured -> read(template, form, capturingClass, captured);
  }

  private static Object read(
      byte[] template, LambdaForm form, Class<?> capturingClass, @Nullable Object[] captured) {
    try {
      return LambdaStreams.make(template, capturingClass, captured);
    } catch (IOException | ClassNotFoundException e) {
      throw unknown(form, e);
    }
  }

  private static TransferException unknown(LambdaForm form, Throwable cause) {
    return new TransferException(
        form.describe()
            + " is not there; is the class file of "
            + form.capturingClass()
            + " the same in both class spaces?",
        cause);
  }
}
