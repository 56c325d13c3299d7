/**
 * Behavior-oriented concurrency: cowns, behaviors, and the runtime that brings them together.
 *
 * <p>A {@link io.bocj.Cown} owns a value. {@code when} schedules a behavior: it runs once it holds
 * all its cowns, exclusively or (for read-only ones) shared, in the order scheduled. There are no
 * locks to take and none to forget; a deadlock cannot be written.
 *
 * <p>Under {@link io.bocj.Isolation#CLASS_LOADER} each worker runs in an interpreter of its own, a
 * child class loader with its own copy of the application's classes, and values cross between
 * interpreters through the data layer. Under {@link io.bocj.Isolation#NONE} workers are plain
 * threads and values are handed over by reference.
 *
 * @see <a href="https://doi.org/10.1145/3622852">When Concurrency Matters: Behaviour-Oriented
 *     Concurrency (OOPSLA 2023)</a>
 */
@NullMarked
package io.bocj;

import org.jspecify.annotations.NullMarked;
