package io.bocj.serialization.kryo;

import io.bocj.serialization.RemoteThrowable;
import io.bocj.serialization.kryo.ThrowableForm.FieldForm;
import io.bocj.spi.Acceptance;
import io.bocj.spi.Parcel;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes one throwable apart, with all throwables that it leads to. Whatever their methods do, and
 * however they refer to each other, this ends.
 */
final class ThrowableReader {
  /** A cause may be made up anew each time it is asked for. */
  private static final int MOST = 256;

  private final Throwables.Fields fields;
  private final Acceptance acceptance;
  private final IdentityHashMap<Throwable, Integer> indices = new IdentityHashMap<>();
  private final List<Throwable> found = new ArrayList<>();

  ThrowableReader(Throwables.Fields fields, Acceptance acceptance) {
    this.fields = fields;
    this.acceptance = acceptance;
  }

  ThrowableForm[] read(Throwable first) {
    indexOf(first);
    List<ThrowableForm> forms = new ArrayList<>();
    while (forms.size() < found.size()) {
      forms.add(form(found.get(forms.size())));
    }
    return forms.toArray(ThrowableForm[]::new);
  }

  /** Where its form will be; reading goes on until all that were found are read. */
  private int indexOf(@Nullable Throwable throwable) {
    if (throwable == null) {
      return ThrowableForm.NONE;
    }
    Integer known = indices.get(throwable);
    if (known != null) {
      return known;
    }
    if (found.size() == MOST) {
      return ThrowableForm.NONE;
    }
    indices.put(throwable, found.size());
    found.add(throwable);
    return found.size() - 1;
  }

  private ThrowableForm form(Throwable throwable) {
    String className = className(throwable);
    boolean refused = isRefused(throwable, className);
    return new ThrowableForm(
        className,
        refused,
        Guarded.orNull(throwable::getMessage),
        Guarded.call(() -> Objects.requireNonNull(throwable.toString()), className),
        Guarded.call(() -> trace(throwable), new StackTraceElement[0]),
        indexOf(Guarded.orNull(throwable::getCause)),
        suppressed(throwable),
        Guarded.orNull(() -> ThrowableSeed.of(throwable)),
        refused ? List.of() : fields(throwable));
  }

  private boolean isRefused(Throwable throwable, String className) {
    return !acceptance.accepts(className)
        || (throwable instanceof RemoteThrowable remote && remote.isRefused());
  }

  /** A stand-in becomes the original again, where its class can be had. */
  private static String className(Throwable throwable) {
    return throwable instanceof RemoteThrowable remote
        ? remote.className()
        : throwable.getClass().getName();
  }

  private static StackTraceElement[] trace(Throwable throwable) {
    return Arrays.stream(throwable.getStackTrace())
        .filter(Objects::nonNull)
        .toArray(StackTraceElement[]::new);
  }

  private int[] suppressed(Throwable throwable) {
    return Arrays.stream(throwable.getSuppressed())
        .mapToInt(this::indexOf)
        .filter(index -> index != ThrowableForm.NONE)
        .toArray();
  }

  private List<FieldForm> fields(Throwable throwable) {
    List<FieldForm> forms = new ArrayList<>();
    if (!(throwable instanceof RemoteThrowable)) {
      Class<?> base = Platform.jdkBase(throwable.getClass());
      for (Class<?> type = throwable.getClass(); type != base; type = type.getSuperclass()) {
        addFields(throwable, type, forms);
      }
    }
    return forms;
  }

  private void addFields(Throwable throwable, Class<?> type, List<FieldForm> forms) {
    for (Field field : type.getDeclaredFields()) {
      FieldForm form = Guarded.orNull(() -> field(throwable, field));
      if (form != null) {
        forms.add(form);
      }
    }
  }

  private @Nullable FieldForm field(Throwable throwable, Field field)
      throws IllegalAccessException {
    int modifiers = field.getModifiers();
    if (Modifier.isStatic(modifiers) || Modifier.isTransient(modifiers)) {
      return null;
    }
    field.setAccessible(true);
    Object value = field.get(throwable);
    String owner = field.getDeclaringClass().getName();
    if (value instanceof Throwable held) {
      return new FieldForm(owner, field.getName(), indexOf(held), null);
    }
    Parcel packed = value == null ? null : fields.tryPack(value);
    return packed == null
        ? null
        : new FieldForm(owner, field.getName(), ThrowableForm.NONE, packed);
  }
}
