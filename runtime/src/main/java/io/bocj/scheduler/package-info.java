/**
 * Who runs what: workers, their queues, stealing, parking, quiescence. Runs opaque {@link
 * io.bocj.scheduler.Work} and knows nothing of cowns, values or interpreters.
 *
 * <p>There is no scheduler thread. A {@link io.bocj.scheduler.Worker} takes work from, in this
 * order: its next slot, its deferred slot, its own queue, its inbox, and other workers. {@link
 * io.bocj.scheduler.Idlers} puts workers to sleep and wakes them; {@link
 * io.bocj.scheduler.Quiescence} knows when nothing is left.
 */
@NullMarked
package io.bocj.scheduler;

import org.jspecify.annotations.NullMarked;
