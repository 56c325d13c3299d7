package io.bocj;

import io.bocj.spi.LambdaForm;
import io.bocj.spi.Lambdas;
import io.bocj.spi.Parcel;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way to an interpreter: the form of a lambda that captures nothing, {@link
 * Capturing} if all that it captures crosses as a reference, else {@link Packed}. Or the lambda
 * itself, if a worker of the same runtime has scheduled it and it is a {@linkplain
 * Lambdas#isSnapshot snapshot}: the worker that runs it mostly is that one, and runs it as it is;
 * another one takes it apart.
 */
final class Code {
  /** A lambda taken apart. */
  record Capturing(LambdaForm form, @Nullable Object[] captured) {}

  /** A body that has been encoded. */
  record Packed(String description, Parcel parcel) {}

  private Code() {}

  /**
   * Snapshots a body.
   *
   * @param packer encodes for the class space of the thread that schedules
   * @throws TransferException if what it captures cannot cross
   */
  static Object of(Object body, Packer packer) {
    if (!Lambdas.isLambda(body)) {
      return new Packed(body.getClass().getName(), packer.pack(body));
    }
    LambdaForm form = Lambdas.form(body);
    if (form.captures() == 0) {
      return form;
    }
    @Nullable Object[] captured = Lambdas.captured(body);
    return allShareable(captured, packer)
        ? new Capturing(form, captured)
        : new Packed(form.describe(), packer.pack(body));
  }

  private static boolean allShareable(@Nullable Object[] values, Packer packer) {
    for (Object value : values) {
      if (!packer.shareable(value)) {
        return false;
      }
    }
    return true;
  }

  /** A body or its code in words, for messages. */
  static String describe(Object code) {
    if (code instanceof LambdaForm form) {
      return form.describe();
    }
    if (code instanceof Capturing capturing) {
      return capturing.form().describe();
    }
    if (code instanceof Packed packed) {
      return packed.description();
    }
    try {
      return Lambdas.isLambda(code) ? Lambdas.form(code).describe() : code.getClass().getName();
    } catch (RuntimeException | LinkageError e) {
      // It was not taken apart to run, and need not be for a message.
      return code.getClass().getName();
    }
  }
}
