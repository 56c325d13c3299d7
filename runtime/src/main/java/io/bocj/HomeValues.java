package io.bocj;

import io.bocj.core.Slot;
import io.bocj.spi.LambdaForm;
import org.jspecify.annotations.Nullable;

/**
 * The values at a home: those of pinned cowns are there already, and those of other cowns are
 * brought as to any place. With {@link OnFailure#ROLLBACK} a pinned cown gets back the reference
 * that it held; what was changed within the value stays, since there is no copy.
 */
final class HomeValues extends Values {
  private final Values ordinary;
  private final boolean rollback;

  HomeValues(Values ordinary, boolean rollback) {
    this.ordinary = ordinary;
    this.rollback = rollback;
  }

  private static boolean pinned(Slot slot) {
    return slot.core() instanceof PinnedCown<?>;
  }

  @Override
  @Nullable Object read(Slot slot) {
    return pinned(slot) ? slot.state() : ordinary.read(slot);
  }

  @Override
  void write(Slot slot, @Nullable Object value) {
    if (!pinned(slot)) {
      ordinary.write(slot, value);
      return;
    }
    if (rollback && slot.keptKind() == 0) {
      slot.keep(slot.state(), Access.LIVE);
    }
    slot.state(value);
  }

  @Override
  void prepare(Slot slot) {
    if (!pinned(slot)) {
      ordinary.prepare(slot);
    }
  }

  @Override
  void commit(Slot slot) {
    if (pinned(slot)) {
      slot.forget();
    } else {
      ordinary.commit(slot);
    }
  }

  @Override
  void undo(Slot slot) {
    if (!pinned(slot)) {
      ordinary.undo(slot);
      return;
    }
    if (slot.keptKind() == Access.LIVE) {
      slot.state(slot.kept());
    }
    slot.forget();
  }

  /** Nobody is certain to follow at home. */
  @Override
  boolean canKeepLive(Slot slot) {
    return false;
  }

  @Override
  void keepLive(Slot slot) {
    throw new AssertionError("nobody is certain to follow at home");
  }

  @Override
  void end() {
    ordinary.end();
  }

  @Override
  @Nullable Object result(@Nullable Object value) {
    return ordinary.result(value);
  }

  @Override
  Failure failure(String behavior, Throwable thrown) {
    return ordinary.failure(behavior, thrown);
  }

  /** Only what was scheduled on a worker has to be brought here. */
  @Override
  Object link(Object code) {
    boolean travels =
        code instanceof LambdaForm || code instanceof Code.Capturing || code instanceof Code.Packed;
    return travels ? ordinary.link(code) : code;
  }

  @Override
  void close() {
    ordinary.close();
  }
}
