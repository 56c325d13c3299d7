package io.bocj.spi;

import io.bocj.TransferException;
import java.io.IOException;
import java.lang.invoke.SerializedLambda;
import org.jspecify.annotations.Nullable;

/**
 * Takes serializable lambdas and method references apart: the form, looked up once per lambda
 * class, and what an instance captured.
 *
 * <p>Every evaluation of one lambda expression is an instance of one hidden class, whose private
 * {@code writeReplace} gives a {@link SerializedLambda}; all but the captured values is the same
 * for each instance.
 */
public final class Lambdas {
  private static final @Nullable Object[] NOTHING = {};

  /** By class, in the class's own memory: it goes when the lambda's loader goes. */
  private static final ClassValue<Anatomy> ANATOMIES =
      new ClassValue<>() {
        @Override
        protected Anatomy computeValue(Class<?> type) {
          return Anatomy.of(type);
        }
      };

  private Lambdas() {}

  /**
   * Whether an object is a serializable lambda or method reference.
   *
   * @param object any object
   * @return true if {@link #form} and {@link #captured} can take it apart
   */
  public static boolean isLambda(Object object) {
    return object.getClass().isHidden() && ANATOMIES.get(object.getClass()).isLambda();
  }

  /**
   * Whether an object is a serializable lambda that needs no copy of what it captured, by the types
   * of that: primitive values and their boxes, strings, and cowns are the same in every class
   * space, and do not change.
   *
   * @param object any object
   * @return true if it is; false also for lambdas that capture such values as something else
   */
  public static boolean isSnapshot(Object object) {
    return object.getClass().isHidden() && ANATOMIES.get(object.getClass()).isSnapshot();
  }

  /**
   * The form of a lambda.
   *
   * @param lambda for which {@link #isLambda} is true
   * @return the form; equal forms are the same object
   * @throws IllegalArgumentException if it is no serializable lambda
   */
  public static LambdaForm form(Object lambda) {
    return ANATOMIES.get(lambda.getClass()).form(lambda);
  }

  /**
   * What a lambda captured.
   *
   * @param lambda for which {@link #isLambda} is true
   * @return the captured values themselves; a non-empty array is the caller's
   * @throws IllegalArgumentException if it is no serializable lambda
   */
  public static @Nullable Object[] captured(Object lambda) {
    Anatomy anatomy = ANATOMIES.get(lambda.getClass());
    return anatomy.form(lambda).captures() == 0 ? NOTHING : captured(anatomy.serialized(lambda));
  }

  private static @Nullable Object[] captured(SerializedLambda serialized) {
    @Nullable Object[] values = new Object[serialized.getCapturedArgCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = serialized.getCapturedArg(i);
    }
    return values;
  }

  /**
   * A maker that works in any class space, at the price of some hundred nanoseconds an instance: it
   * asks the class in which the lambda expression stands. For classes that no interpreter defines
   * anew.
   *
   * @param form which lambda
   * @param loader resolves the class
   * @return what makes instances
   * @throws TransferException if the class is not there, or has no serializable lambdas
   */
  public static LambdaMaker maker(LambdaForm form, ClassLoader loader) {
    try {
      return Deserializers.of(form, Class.forName(form.capturingClass(), false, loader));
    } catch (ClassNotFoundException | IOException e) {
      throw new TransferException(form.describe() + " cannot be linked: " + e.getMessage(), e);
    }
  }
}
