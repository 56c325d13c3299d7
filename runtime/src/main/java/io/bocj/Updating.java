package io.bocj;

import io.bocj.board.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a value on a noticeboard by what a function makes of it, in this worker's interpreter.
 */
final class Updating extends Mutation {
  private final Object code;
  private final @Nullable Object defaultState;

  /**
   * Makes one.
   *
   * @param code the function, as {@link Intake#code} has it
   * @param defaultState what the function is given if there is no value, at rest
   */
  Updating(RuntimeNoticeboard owner, String key, Object code, @Nullable Object defaultState) {
    super(owner, key, true);
    this.code = code;
    this.defaultState = defaultState;
  }

  @Override
  void apply(Context here) throws Exception {
    Notice now = board().current().get(key());
    Object before = RuntimeNoticeboard.copy(here.space(), now != null ? now.state() : defaultState);
    Object after = call(here, before);
    if (after != null) {
      board().put(key(), owner().notice(here.values().result(after)));
    } else {
      board().remove(key());
      board().unclaim(key());
    }
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // who wrote the function knows what is there
  private @Nullable Object call(Context here, @Nullable Object before) throws Exception {
    try {
      return ((Fn1<Object, Object>) here.values().link(code)).call(before);
    } finally {
      here.endBody();
    }
  }
}
