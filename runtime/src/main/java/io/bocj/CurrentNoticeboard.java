package io.bocj;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The noticeboard of the running behavior's runtime, or of the default one: a new one, if the last
 * has been shut down meanwhile. An enum, so that all interpreters may have it.
 */
enum CurrentNoticeboard implements Noticeboard {
  INSTANCE;

  @Override
  public void write(String key, Object value) {
    retrying(board -> board.write(key, value));
  }

  @Override
  public void seed(String key, Object value) {
    retrying(board -> board.seed(key, value));
  }

  @Override
  public <T> void update(String key, Fn1<T, T> fn, @Nullable T defaultValue) {
    retrying(board -> board.update(key, fn, defaultValue));
  }

  @Override
  public void delete(String key) {
    retrying(board -> board.delete(key));
  }

  @Override
  @SuppressWarnings("unchecked") // who asks for a T knows what is there
  public <T extends @Nullable Object> T read(String key, T defaultValue) {
    RuntimeNoticeboard.requireKey(key);
    BoardView view = BoardView.here();
    if (view != null) {
      Object value = view.read(key);
      return value == null ? defaultValue : (T) value;
    }
    BocRuntime running = Boc.running();
    return running == null ? defaultValue : running.noticeboard().read(key, defaultValue);
  }

  @Override
  public Map<String, Object> snapshot() {
    BocRuntime running = Boc.running();
    return running == null ? Map.of() : running.noticeboard().snapshot();
  }

  private static void retrying(Consumer<Noticeboard> change) {
    while (true) {
      Noticeboard board = Boc.runtime().noticeboard();
      try {
        change.accept(board);
        return;
      } catch (ClosedRuntimeException e) {
        if (Context.current() != null) {
          throw e;
        }
        // Shut down by another thread since it was looked up.
      }
    }
  }
}
