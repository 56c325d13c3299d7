package io.bocj;

/** Takes a value off a noticeboard. */
final class Deleting extends Mutation {
  Deleting(RuntimeNoticeboard owner, String key) {
    super(owner, key, false);
  }

  @Override
  void apply(Context here) {
    board().remove(key());
  }
}
