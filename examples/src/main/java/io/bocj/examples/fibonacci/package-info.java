/** A graph of behaviors whose results are cowns. */
@NullMarked
package io.bocj.examples.fibonacci;

import org.jspecify.annotations.NullMarked;
