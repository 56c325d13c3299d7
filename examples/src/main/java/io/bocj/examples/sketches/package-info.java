/** Two searches that run side by side, and a behavior over both results. */
@NullMarked
package io.bocj.examples.sketches;

import org.jspecify.annotations.NullMarked;
