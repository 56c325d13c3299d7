package io.bocj;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values by key that many behaviors look at and few change: settings, a flag to stop, the best
 * result so far. Where a value needs an owner, use a {@link Cown}.
 *
 * <p>It is eventually consistent. All changes are carried out one after the other, in one order;
 * those of one thread in the order in which it made them. A behavior sees one snapshot throughout:
 * the one of its first look at the board. So what it writes itself is seen by later behaviors, and
 * nothing promises that the next one is late enough: being scheduled behind another over a cown is
 * no promise. {@link BocRuntime#quiesce} waits for changes, too. Outside behaviors each look finds
 * the board as it is by then.
 *
 * <pre>{@code
 * Boc.noticeboard().seed("limit", 100);
 * when(numbers).run(n -> {
 *   Noticeboard board = Boc.noticeboard();
 *   if (!board.read("found", false) && n.get() > board.read("limit", 0)) {
 *     board.write("found", true);
 *   }
 * });
 * }</pre>
 *
 * <p>Values cross like those of cowns: what is written is a snapshot, and each worker decodes a
 * version once, for all its behaviors; so what is read must not be changed. Outside behaviors every
 * reader gets a copy of its own. With {@link Isolation#NONE} references are kept.
 *
 * <p>A board belongs to its runtime, starts empty and ends with it; {@link RuntimeReport} has what
 * was on it last. Any thread may use it. How many notices there may be is bounded, and how long
 * their keys; see {@link BocRuntime.Builder#noticeboard}.
 */
public interface Noticeboard {
  /**
   * Puts a value there, or in the place of another, soon.
   *
   * @param key the key; not null
   * @param value the value; not null: {@link #delete} removes a notice
   * @throws TransferException if the value cannot cross; the message names the path to what cannot
   * @throws IllegalStateException if the board is full, or the runtime closed
   * @throws IllegalArgumentException if the key is too long
   */
  void write(String key, Object value);

  /**
   * Puts a value there, and returns when everybody who looks from now on finds it, but behaviors
   * that have looked before.
   *
   * @param key the key; not null
   * @param value the value; not null
   * @throws TransferException if the value cannot cross; the message names the path to what cannot
   * @throws IllegalStateException inside a behavior or a batch, where it would wait for itself; or
   *     if the board is full, or the runtime closed
   * @throws IllegalArgumentException if the key is too long
   * @throws java.util.concurrent.CancellationException if the thread is interrupted; its interrupt
   *     status stays set, and the change is carried out nevertheless
   */
  void seed(String key, Object value);

  /**
   * Replaces a value by what a function makes of it, soon; no other change comes in between. The
   * function runs once, on some worker, like the body of a behavior: it may capture what a body
   * may, and works on a copy. If it throws, the board stays as it is; the {@link Scope} in which
   * this was called rethrows it, or, if there is none, the worker's uncaught exception handler is
   * told.
   *
   * @param <T> the type of the value
   * @param key the key; not null
   * @param fn makes the new value; null as its result removes the notice
   * @param defaultValue what {@code fn} is given if there is no notice; may be null
   * @throws TransferException if the default, or what the function captures, cannot cross
   * @throws IllegalStateException if the board is full, or the runtime closed
   * @throws IllegalArgumentException if the key is too long
   */
  <T> void update(String key, Fn1<T, T> fn, @Nullable T defaultValue);

  /**
   * Removes a notice, if there is one, soon. It takes up room until then.
   *
   * @param key the key; not null
   * @throws IllegalStateException if the runtime is closed
   * @throws IllegalArgumentException if the key is too long
   */
  void delete(String key);

  /**
   * A value in the snapshot that is seen here.
   *
   * @param <T> the type of the value
   * @param key the key; not null
   * @param defaultValue what to return if there is no notice; may be null
   * @return the value, in the caller's class space; not to be changed inside a behavior
   * @throws TransferException if the value cannot be re-made here
   */
  <T extends @Nullable Object> T read(String key, T defaultValue);

  /**
   * All values in the snapshot that is seen here.
   *
   * @return an unmodifiable map; its values are not to be changed inside a behavior
   * @throws TransferException if a value cannot be re-made here
   */
  Map<String, Object> snapshot();
}
