/**
 * What bocj promises, over its public API alone, under every isolation.
 *
 * <p>Interpreters define this package anew, so a static of a test is one a worker, and a captured
 * object is a snapshot. Whatever a test wants to know comes back through cowns, or through {@link
 * io.bocj.contract.shared}.
 */
@NullMarked
package io.bocj.contract;

import org.jspecify.annotations.NullMarked;
