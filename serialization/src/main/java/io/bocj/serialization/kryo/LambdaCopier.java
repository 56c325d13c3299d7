package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.bocj.spi.LambdaForm;
import io.bocj.spi.Lambdas;
import org.jspecify.annotations.Nullable;

/** Lambdas and method references, the JDK's own included: the form, and what they captured. */
final class LambdaCopier extends Copier<Object> {
  @Override
  void write(Engine engine, Output output, Object value) {
    requireLambda(value);
    engine.attach(Lambdas.form(value));
    engine.references().begin();
    for (Object captured : Lambdas.captured(value)) {
      engine.writeClassAndObject(output, captured);
    }
    engine.references().finish();
  }

  @Override
  Object read(Engine engine, Input input, Class<? extends Object> type) {
    LambdaForm form = engine.attached(LambdaForm.class);
    @Nullable Object[] captured = new Object[engine.declared(form.captures())];
    for (int i = 0; i < captured.length; i++) {
      captured[i] = engine.readClassAndObject(input);
    }
    return engine.context().interpreter().link(form, captured);
  }

  @Override
  void walk(Object value, Walk walk) {
    requireLambda(value);
    @Nullable Object[] captured = Lambdas.captured(value);
    for (int i = 0; i < captured.length; i++) {
      walk.child(".captured[" + i + "]", captured[i]);
    }
  }

  @Override
  int number() {
    return ClassTable.LAMBDA;
  }

  private static void requireLambda(Object value) {
    if (!Lambdas.isLambda(value)) {
      throw new Refused(
          value.getClass().getName()
              + " cannot leave its interpreter, as it is a lambda whose interface is not"
              + " Serializable");
    }
  }
}
