package io.bocj.serialization.kryo;

import io.bocj.serialization.RemoteThrowable;
import io.bocj.spi.Acceptance;
import io.bocj.spi.Parcel;
import org.jspecify.annotations.Nullable;

/** Takes throwables of one interpreter apart and puts them together. Never throws. */
final class Throwables {
  /** Packs what the fields of a throwable hold. */
  interface Fields {
    /** Null if it cannot cross. */
    @Nullable Parcel tryPack(Object value);

    @Nullable Object unpack(Parcel parcel);
  }

  /** Throwables within fields within throwables: beyond this, fields are left out. */
  private static final int DEEPEST = 3;

  private final ClassLoader loader;
  private final Acceptance acceptance;
  private final Fields fields;
  private int depth;

  Throwables(ClassLoader loader, Acceptance acceptance, Fields fields) {
    this.loader = loader;
    this.acceptance = acceptance;
    this.fields = fields;
  }

  ThrowableForm[] takeApart(Throwable throwable) {
    depth++;
    try {
      Fields crossing = depth <= DEEPEST ? fields : NoFields.INSTANCE;
      return new ThrowableReader(crossing, acceptance).read(throwable);
    } catch (Throwable e) {
      String className = throwable.getClass().getName();
      return new ThrowableForm[] {ThrowableForm.bare(className, !acceptance.accepts(className))};
    } finally {
      depth--;
    }
  }

  Throwable putTogether(ThrowableForm[] forms) {
    try {
      return new ThrowableMaker(loader, acceptance, fields, forms).make();
    } catch (Throwable e) {
      ThrowableForm form = forms[0];
      return standIn(form, isRefused(form, acceptance));
    }
  }

  /** Whether a class is not to be loaded here, by this end's word or by the one it came from. */
  static boolean isRefused(ThrowableForm form, Acceptance acceptance) {
    return form.refused() || !acceptance.accepts(form.className());
  }

  static Throwable standIn(ThrowableForm form, boolean refused) {
    return new RemoteThrowable(form.className(), form.message(), form.description(), refused);
  }

  private enum NoFields implements Fields {
    INSTANCE;

    @Override
    public @Nullable Parcel tryPack(Object value) {
      return null;
    }

    @Override
    public @Nullable Object unpack(Parcel parcel) {
      return null;
    }
  }
}
