package io.bocj.serialization.kryo;

import java.util.List;

/** The copiers that stand for many classes at once, each with a number of its own. */
final class Copiers {
  static final Copier<Object> ATTACHMENT = new AttachmentCopier();
  static final Copier<Object> LAMBDA = new LambdaCopier();
  static final Copier<Class<?>> CLASS_OBJECT = new ClassCopier();
  static final Copier<Throwable> THROWABLE = new ThrowableCopier();

  static final List<Copier<?>> NUMBERED = List.of(ATTACHMENT, LAMBDA, CLASS_OBJECT, THROWABLE);

  private Copiers() {}
}
