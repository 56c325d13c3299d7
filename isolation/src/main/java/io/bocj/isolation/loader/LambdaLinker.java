package io.bocj.isolation.loader;

import io.bocj.TransferException;
import io.bocj.spi.LambdaForm;
import io.bocj.spi.LambdaMaker;
import io.bocj.spi.Lambdas;
import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Makes an interpreter's own instances of lambdas; each form is linked once. */
public final class LambdaLinker {
  private final ClassLoader loader;
  private final ConcurrentHashMap<LambdaForm, LambdaMaker> makers = new ConcurrentHashMap<>();

  /**
   * Makes one that has linked nothing yet.
   *
   * @param loader of the class space
   */
  public LambdaLinker(ClassLoader loader) {
    this.loader = loader;
  }

  ClassLoader loader() {
    return loader;
  }

  /**
   * Makes an instance.
   *
   * @param form which lambda
   * @param captured what it captures, of this class space
   * @return the lambda
   * @throws TransferException if it cannot be linked here
   */
  public Object make(LambdaForm form, @Nullable Object[] captured) {
    LambdaMaker maker = makers.get(form);
    if (maker == null) {
      maker = add(form);
    }
    try {
      return maker.make(captured);
    } catch (ClassCastException e) {
      throw new TransferException(
          form.describe() + " captures a value of another class space: " + e.getMessage(), e);
    }
  }

  /** Not by computeIfAbsent: linking may run a static initializer, and that anything at all. */
  private LambdaMaker add(LambdaForm form) {
    LambdaMaker made = link(form);
    LambdaMaker first = makers.putIfAbsent(form, made);
    return first == null ? made : first;
  }

  private LambdaMaker link(LambdaForm form) {
    try {
      Class<?> capturingClass = Class.forName(form.capturingClass(), false, loader);
      Lookup own = capturingClass.getClassLoader() == loader ? OwnLookup.of(capturingClass) : null;
      return own == null ? Lambdas.maker(form, loader) : Metafactory.link(form, own);
    } catch (ClassNotFoundException | NoClassDefFoundError | TypeNotPresentException e) {
      throw failed(
          form, e, "; put it where the application's loader finds it, or share its package");
    } catch (ExceptionInInitializerError e) {
      throw failed(form, e, ": static initializer threw " + e.getCause());
    } catch (ReflectiveOperationException | LambdaConversionException | LinkageError e) {
      throw failed(form, e, "");
    }
  }

  private TransferException failed(LambdaForm form, Throwable cause, String more) {
    return new TransferException(
        form.describe() + " cannot be linked in " + loader + ": " + cause + more, cause);
  }
}
