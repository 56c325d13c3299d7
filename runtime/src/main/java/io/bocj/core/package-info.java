/**
 * Ownership: who holds a cown, and who is next. MCS chains and two-phase locking over sorted cowns;
 * no thread, no value, no lock and no allocation from release to readiness.
 *
 * <p>Names follow verona-rt: a {@link io.bocj.core.Slot} is a place in a cown's chain, a {@link
 * io.bocj.core.BehaviorCore} holds the slots of one behavior. The protocol is explained in {@link
 * io.bocj.core.Slot}, the order of scheduling in {@link io.bocj.core.BehaviorCore}.
 */
@NullMarked
package io.bocj.core;

import org.jspecify.annotations.NullMarked;
