package io.bocj.flight;

/** How a value has crossed. Not an event: it can be loaded where those cannot. */
public enum Lane {
  /** All of it was copied. */
  COPY("copy"),
  /** There are storages that changed hands. */
  MOVE("move"),
  /** It was decoded, and the arrays in it are those that were copied when it was encoded. */
  TAKE_OVER("take over");

  /** As recorded. */
  final String label;

  Lane(String label) {
    this.label = label;
  }
}
