package io.bocj.serialization.kryo;

import com.esotericsoftware.kryo.Registration;
import org.jspecify.annotations.Nullable;

/** How instances of one class cross. */
final class Crossing extends Registration {
  private final Copier<Object> copier;

  /** The copier again, if it can fill later. */
  private final @Nullable FillingCopier<Object> filling;

  private final boolean tracked;
  private final boolean whole;
  private final boolean shared;
  private final boolean callsOut;
  private final @Nullable ContentHash contentHash;

  @SuppressWarnings("unchecked")
  Crossing(Class<?> type, Copier<?> copier, int id) {
    super(type, copier, id);
    this.copier = (Copier<Object>) copier;
    this.filling = copier instanceof FillingCopier ? (FillingCopier<Object>) copier : null;
    this.tracked = copier.tracked();
    this.whole = filling == null && copier.whole();
    this.shared = copier == Copiers.ATTACHMENT;
    this.callsOut = copier.callsOut(type);
    this.contentHash = copier.contentHash();
  }

  Copier<Object> copier() {
    return copier;
  }

  @Nullable FillingCopier<Object> filling() {
    return filling;
  }

  /** Whether a second occurrence in a graph is written as a reference to the first. */
  boolean isTracked() {
    return tracked;
  }

  /** See {@link Copier#whole}. */
  boolean isWhole() {
    return whole;
  }

  /** See {@link Copier#callsOut}. */
  boolean callsOut() {
    return callsOut;
  }

  /** See {@link Copier#contentHash}. */
  @Nullable ContentHash contentHash() {
    return contentHash;
  }

  /** Whether they cross as attachments. */
  boolean isShared() {
    return shared;
  }
}
