package io.bocj.serialization.kryo;

import io.bocj.serialization.kryo.ThrowableForm.FieldForm;
import io.bocj.spi.Acceptance;
import io.bocj.spi.Parcel;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Puts throwables together again. No constructor of the application runs, but for what a class
 * overrides of {@link Throwable}; where that goes wrong, there is a stand-in.
 */
final class ThrowableMaker {
  private final ClassLoader loader;
  private final Acceptance acceptance;
  private final Throwables.Fields fields;
  private final ThrowableForm[] forms;
  private final @Nullable Throwable[] made;

  ThrowableMaker(
      ClassLoader loader, Acceptance acceptance, Throwables.Fields fields, ThrowableForm[] forms) {
    this.loader = loader;
    this.acceptance = acceptance;
    this.fields = fields;
    this.forms = forms;
    this.made = new Throwable[forms.length];
  }

  /** All exist before any is told of another, as they may be a circle. */
  Throwable make() {
    for (int i = 0; i < forms.length; i++) {
      instance(i);
    }
    for (int i = 0; i < forms.length; i++) {
      connect(instance(i), forms[i]);
    }
    return instance(0);
  }

  private Throwable instance(int index) {
    Throwable known = made[index];
    if (known == null) {
      ThrowableForm form = forms[index];
      boolean refused = Throwables.isRefused(form, acceptance);
      known = refused ? null : Guarded.orNull(() -> original(form));
      known = known == null ? Throwables.standIn(form, refused) : known;
      made[index] = known;
    }
    return known;
  }

  private Throwable original(ThrowableForm form) throws ReflectiveOperationException {
    Class<?> type = Class.forName(form.className(), false, loader);
    if (!Throwable.class.isAssignableFrom(type)) {
      throw new ClassCastException(form.className());
    }
    if (ThrowableSeed.needsCauseFirst(type)) {
      Throwable target = form.cause() == ThrowableForm.NONE ? null : instance(form.cause());
      return new InvocationTargetException(target, form.message());
    }
    return (Throwable) instantiate(type, form);
  }

  private static Object instantiate(Class<?> type, ThrowableForm form)
      throws ReflectiveOperationException {
    ThrowableSeed.Grain seed = form.seed();
    if (seed == null || !seed.base().isAssignableFrom(type)) {
      Constructor<?> maker = Instances.maker(type, Throwable.class, String.class);
      return maker.newInstance(form.message());
    }
    return Instances.maker(type, seed.base(), ThrowableSeed.parameters(seed))
        .newInstance(seed.arguments());
  }

  private void connect(Throwable throwable, ThrowableForm form) {
    guard(() -> throwable.setStackTrace(form.trace()));
    if (form.cause() != ThrowableForm.NONE) {
      guard(() -> throwable.initCause(instance(form.cause())));
    }
    for (int suppressed : form.suppressed()) {
      guard(() -> throwable.addSuppressed(instance(suppressed)));
    }
    for (FieldForm field : form.fields()) {
      guard(() -> fill(throwable, field));
    }
  }

  private void fill(Throwable throwable, FieldForm form) throws ReflectiveOperationException {
    Field field = owner(throwable, form.owner()).getDeclaredField(form.name());
    if (Modifier.isStatic(field.getModifiers())) {
      throw new NoSuchFieldException(form.name());
    }
    field.setAccessible(true);
    field.set(throwable, content(form));
  }

  /** One of its classes: no other is loaded, or written to, whatever the form says. */
  private static Class<?> owner(Throwable throwable, String name) throws ClassNotFoundException {
    Class<?> base = Platform.jdkBase(throwable.getClass());
    for (Class<?> type = throwable.getClass(); type != base; type = type.getSuperclass()) {
      if (type.getName().equals(name)) {
        return type;
      }
    }
    throw new ClassNotFoundException(name);
  }

  private @Nullable Object content(FieldForm form) {
    Parcel value = form.value();
    if (value != null) {
      return fields.unpack(value);
    }
    return form.throwable() == ThrowableForm.NONE ? null : instance(form.throwable());
  }

  private interface Action {
    void run() throws Exception;
  }

  /** What a class does not allow is left out. */
  private static void guard(Action action) {
    Guarded.call(
        () -> {
          action.run();
          return true;
        },
        false);
  }
}
