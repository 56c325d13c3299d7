/**
 * Systematic tests: a JUnit 5 extension that runs a test again and again, each time with its
 * threads and behaviors in another order, which a seed decides.
 *
 * <p>Users write {@link io.bocj.testing.Interleavings}, and now and then {@link
 * io.bocj.testing.Interleaving}. Behind them: {@code Exploration} goes through the seeds; {@code
 * Run} is one of them; its {@code Stage} lets one thread go on at a time, which one is up to a
 * {@code Strategy}, and what came of it is in the {@code Trace}. {@code SeededConductor} and {@code
 * SeededScheduling} are what the runtime sees of it.
 */
@NullMarked
package io.bocj.testing;

import org.jspecify.annotations.NullMarked;
