package io.bocj.scheduler;

import org.jspecify.annotations.Nullable;

/** Something that a worker runs once. Carries the link by which an inbox strings it up. */
public interface Work {
  /**
   * Does the work. Work that this submits may be taken by other workers while it still runs.
   *
   * @param worker on whose thread
   */
  void run(Worker worker);

  /**
   * Called after {@link #run}, whether or not that threw. The first work that this submits is run
   * next, on the same worker, unless that has run many in a row by then, or the workers are far
   * behind and this has scheduled much; see {@link Worker#keepsNext}.
   *
   * @param worker on whose thread
   */
  void finish(Worker worker);

  /**
   * The link.
   *
   * @return what {@link #link(Work)} was last given
   */
  @Nullable Work link();

  /**
   * Sets the link; plain access suffices, the inbox orders it.
   *
   * @param next the work behind this one; null to cut the link
   */
  void link(@Nullable Work next);
}
