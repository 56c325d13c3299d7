/** How fast one behavior after another hands out work on cowns that it has just made. */
@NullMarked
package io.bocj.examples.fanout;

import org.jspecify.annotations.NullMarked;
