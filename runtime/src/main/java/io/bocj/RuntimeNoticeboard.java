package io.bocj;

import static java.util.Objects.requireNonNull;

import io.bocj.board.Board;
import io.bocj.board.BoardLimits;
import io.bocj.board.Notice;
import io.bocj.board.Snapshot;
import io.bocj.spi.Parcel;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The noticeboard of one runtime. Changes are {@link Mutation}s over one cown that nobody else
 * knows: its chain is the order of changes.
 */
final class RuntimeNoticeboard implements Noticeboard {
  private final BocRuntime runtime;
  private final Board board;
  private final Cown<?> order = new Cown<>((Object) null);

  private final int workers;

  RuntimeNoticeboard(BocRuntime runtime, BoardLimits limits, List<BocWorker> workers) {
    this.runtime = runtime;
    this.board = new Board(limits);
    this.workers = workers.size();
    workers.forEach(worker -> worker.boardView(new BoardView(board, worker)));
  }

  // ---- for mutations --------------------------------------------------------------------------

  BocRuntime runtime() {
    return runtime;
  }

  Board board() {
    return board;
  }

  Cown<?> order() {
    return order;
  }

  /** A new version. */
  Notice notice(@Nullable Object state) {
    assert state != null;
    return new Notice(state, state instanceof Parcel ? workers : 0);
  }

  /** A value that is the caller's own; with values handed over by reference, the value itself. */
  static @Nullable Object copy(Space reader, @Nullable Object state) {
    return reader.read(state instanceof Parcel parcel ? parcel.detached() : state);
  }

  // ---- changing -------------------------------------------------------------------------------

  @Override
  public void write(String key, Object value) {
    requireValue(key, value);
    claimed(key, () -> new Writing(this, key, notice(runtime.intake().atRest(value)), null));
  }

  @Override
  public void seed(String key, Object value) {
    Context.requireOutsideBehaviors("seed(..)", "use write(..)");
    Caller.requireOutsideBatches("seed(..)");
    requireValue(key, value);
    CompletableFuture<Void> done = LedFuture.create();
    claimed(key, () -> new Writing(this, key, notice(runtime.intake().atRest(value)), done));
    try {
      done.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "the notice \"" + key + "\" could not be put up", e.getCause());
    } catch (InterruptedException e) {
      throw Deadline.interrupted("the notice \"" + key + "\" to be put up");
    }
  }

  private static void requireValue(String key, Object value) {
    requireNonNull(value, () -> "the notice \"" + key + "\" cannot be null: delete(..) removes it");
  }

  @Override
  public <T> void update(String key, Fn1<T, T> fn, @Nullable T defaultValue) {
    requireNonNull(fn, "the function of update(..) is null: pass a lambda");
    claimed(
        key,
        () ->
            new Updating(
                this, key, runtime.intake().code(fn), runtime.intake().atRest(defaultValue)));
  }

  @Override
  public void delete(String key) {
    board.requireKey(key);
    submit(new Deleting(this, key));
  }

  private void claimed(String key, Supplier<Mutation> mutation) {
    board.claim(key);
    OpenBatch batch = Caller.batch();
    Mutation claiming;
    try {
      claiming = mutation.get();
      admit(claiming, batch);
    } catch (Throwable e) {
      board.unclaim(key);
      throw e;
    }
    claiming.enter(batch);
  }

  private static void submit(Mutation mutation) {
    OpenBatch batch = Caller.batch();
    admit(mutation, batch);
    mutation.enter(batch);
  }

  private static void admit(Mutation mutation, @Nullable OpenBatch batch) {
    StackReserve.require();
    mutation.admit(batch == null);
  }

  /** For those who only look: there is nothing under a key that is too long. */
  static void requireKey(String key) {
    requireNonNull(key, "the key of a notice is null: name it by a string");
  }

  // ---- looking --------------------------------------------------------------------------------

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // who asks for a T knows what is there
  public <T extends @Nullable Object> T read(String key, T defaultValue) {
    requireKey(key);
    BoardView view = ownView();
    Object value = view != null ? view.read(key) : copy(seen().get(key));
    return value == null ? defaultValue : (T) value;
  }

  @Override
  public Map<String, Object> snapshot() {
    BoardView view = ownView();
    return view != null ? view.values() : copies();
  }

  private @Nullable BoardView ownView() {
    BoardView here = BoardView.here();
    return here != null && here.shows(board) ? here : null;
  }

  private Map<String, Object> copies() {
    Space reader = reader();
    return copies(state -> copy(reader, state));
  }

  /** At home too, a behavior sees one snapshot. */
  private Snapshot seen() {
    Context place = Context.current();
    return place != null && place.atHome() && place.runtime() == runtime
        ? place.snapshot(board)
        : board.current();
  }

  /** For a report, which must not fail: what cannot come here is replaced by what says so. */
  Map<String, Object> reported() {
    Space reader = reader();
    return copies(state -> copyOrFailure(reader, state));
  }

  private Map<String, Object> copies(Function<Object, @Nullable Object> copy) {
    Map<String, Object> all = new HashMap<>();
    seen().forEach((key, notice) -> all.put(key, requireNonNull(copy.apply(notice.state()))));
    return Collections.unmodifiableMap(all);
  }

  private @Nullable Object copy(@Nullable Notice notice) {
    return notice == null ? null : copy(reader(), notice.state());
  }

  /** Where a thread looks from that is not at home here. */
  private Space reader() {
    Context place = Context.current();
    if (place != null) {
      return place.space();
    }
    Space application = runtime.application();
    return ApplicationSpaces.currentLoader() == application.classLoader()
        ? application
        : ApplicationSpaces.current();
  }

  /** Nobody changes the board any more, and soon there is nothing left to decode it with. */
  void freeze() {
    Space application = runtime.application();
    board.replaceAll(
        (key, notice) ->
            notice.state() instanceof Parcel
                ? notice(copyOrFailure(application, notice.state()))
                : notice);
  }

  private static @Nullable Object copyOrFailure(Space reader, Object state) {
    try {
      return copy(reader, state);
    } catch (TransferException e) {
      return e;
    }
  }
}
