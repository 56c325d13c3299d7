/** Libraries with static state, unmodified, on several workers. */
@NullMarked
package io.bocj.examples.stateful;

import org.jspecify.annotations.NullMarked;
